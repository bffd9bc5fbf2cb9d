import { suite } from "./suite";

suite("zh-CN");
