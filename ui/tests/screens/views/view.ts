// Something the window can show, and how one comes to see it.

import type { Script } from "../../../src/lib/backend/memory";
import type { Beginning, Scene } from "../scene";

export interface View {
  /** Names its pictures too. */
  name: string;
  beginning: Beginning;
  script?: Script;
  open: (scene: Scene) => Promise<void>;
}

/** A requirement with evidence, an action and something from every tool. */
export const REQUIREMENT = "gbt-43698-2024/7.1.4-6";

