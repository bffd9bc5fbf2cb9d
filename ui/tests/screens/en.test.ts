import { suite } from "./suite";

suite("en");
