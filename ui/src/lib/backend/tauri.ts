// The desktop's backend: each method is the command of the same name in src-tauri/src/commands.rs. The only file that imports Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import type { Backend, Progress } from "./backend";

export const tauriBackend: Backend = {
  startup: () => invoke("startup"),
  listPacks: () => invoke("list_packs"),
  showPack: (id) => invoke("show_pack", { id }),
  openSample: () => invoke("open_sample"),
  openAnswers: (shownIn) => invoke("open_answers", { shownIn }),
  openArgument: () => invoke("open_argument"),
  assess: (model) => invoke("assess", { model }),
  explain: (target, model) => invoke("explain", { target, model }),
  exportReport: (request, onProgress) => {
    const progress = new Channel<Progress>(onProgress);
    return invoke("export_report", { request, progress });
  },
  cancelExport: () => invoke("cancel_export"),
};
