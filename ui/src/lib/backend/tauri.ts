// The desktop's backend: each method is the command of the same name in src-tauri/src/commands.rs. The only file that imports Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Backend, Progress } from "./backend";
import { Drag } from "./drag";

export const tauriBackend: Backend = {
  startup: () => invoke("startup"),
  listPacks: () => invoke("list_packs"),
  showPack: (id) => invoke("show_pack", { id }),
  openArgument: () => invoke("open_argument"),
  assess: (model) => invoke("assess", { model }),
  explain: (target, model) => invoke("explain", { target, model }),
  reportChoices: () => invoke("report_choices"),
  previewReport: (report) => invoke("preview_report", { report }),
  exportReport: (request, onProgress) => {
    const progress = new Channel<Progress>(onProgress);
    return invoke("export_report", { request, progress });
  },
  cancelExport: () => invoke("cancel_export"),

  // The file: made, opened, locked, proved, copied.
  workspace: () => invoke("workspace"),
  recentFiles: () => invoke("recent_files"),
  forgetRecent: (path) => invoke("forget_recent", { path }),
  passphraseStrength: (passphrase) => invoke("passphrase_strength", { passphrase }),
  createWorkspace: (input, shownIn) => invoke("create_workspace", { input, shownIn }),
  chooseWorkspace: (shownIn) => invoke("choose_workspace", { shownIn }),
  openWorkspace: (path, passphrase) => invoke("open_workspace", { path, passphrase }),
  recoverWorkspace: (path, recoveryKey, passphrase) => invoke("recover_workspace", { path, recoveryKey, passphrase }),
  exploreSample: () => invoke("explore_sample"),
  exploreAnswers: (shownIn) => invoke("explore_answers", { shownIn }),
  lockWorkspace: () => invoke("lock_workspace"),
  closeWorkspace: () => invoke("close_workspace"),
  changePassphrase: (old, passphrase) => invoke("change_passphrase", { old, passphrase }),
  keepWorkspace: (input, shownIn) => invoke("keep_workspace", { input, shownIn }),
  backUpWorkspace: (shownIn) => invoke("back_up_workspace", { shownIn }),
  verifyWorkspace: () => invoke("verify_workspace"),

  // Setting up: who, what, and what is assessed.
  saveOrganisation: (organisation) => invoke("save_organisation", { organisation }),
  savePerson: (person) => invoke("save_person", { person }),
  removePerson: (id) => invoke("remove_person", { id }),
  chooseAuthor: (id) => invoke("choose_author", { id }),
  inventory: () => invoke("inventory"),
  saveSupplier: (supplier) => invoke("save_supplier", { supplier }),
  saveSystem: (system) => invoke("save_system", { system }),
  saveProduct: (product) => invoke("save_product", { product }),
  removeObject: (id) => invoke("remove_object", { id }),
  componentsNamed: (text) => invoke("components_named", { text }),
  licences: () => invoke("licences"),
  saveAssessment: (assessment) => invoke("save_assessment", { assessment }),
  chooseAssessment: (id) => invoke("choose_assessment", { id }),
  freezeAssessment: (id) => invoke("freeze_assessment", { id }),
  removeAssessment: (id) => invoke("remove_assessment", { id }),

  // Files taken in and written out.
  chooseIntake: (shownIn) => invoke("choose_intake", { shownIn }),
  chooseDropped: () => invoke("choose_dropped"),
  previewIntake: (product, prefer) => invoke("preview_intake", { product, prefer }),
  takeIn: (product, name, prefer) => invoke("take_in", { product, name, prefer }),
  saveInventoryTemplate: (shownIn) => invoke("save_inventory_template", { shownIn }),
  exportAnswers: (shownIn) => invoke("export_answers", { shownIn }),

  // Answering.
  items: () => invoke("items"),
  item: (requirement) => invoke("item", { requirement }),
  saveAnswer: (requirement, answer) => invoke("save_answer", { requirement, answer }),
  acceptProposal: (requirement, from) => invoke("accept_proposal", { requirement, from }),
  history: (requirement, before) => invoke("history", { requirement, before }),
  comments: (on) => invoke("comments", { on }),
  addComment: (on, text) => invoke("add_comment", { on, text }),
  resolveComment: (id, resolved) => invoke("resolve_comment", { id, resolved }),
  sheets: () => invoke("sheets"),
  sheet: (questionnaire, object) => invoke("sheet", { questionnaire, object }),
  saveQuestion: (question, object, value, flagged, unsure) => invoke("save_question", { question, object, value, flagged, unsure }),
  assign: (requirements, person) => invoke("assign", { requirements, person }),
  assignSheet: (questionnaire, object, person) => invoke("assign_sheet", { questionnaire, object, person }),
  sheetHistory: (questionnaire, object, before) => invoke("sheet_history", { questionnaire, object, before }),
  undo: () => invoke("undo"),
  redo: () => invoke("redo"),
  evidence: () => invoke("evidence"),
  attachEvidence: (to, digestOnly, shownIn) => invoke("attach_evidence", { to, digestOnly, shownIn }),
  attachDropped: (to) => invoke("attach_dropped", { to }),
  linkEvidence: (sha256, to, linked) => invoke("link_evidence", { sha256, to, linked }),
  describeEvidence: (sha256, details) => invoke("describe_evidence", { sha256, details }),
  evidenceBody: (sha256) => invoke("evidence_body", { sha256 }),

  // Understanding and acting.
  plan: () => invoke("plan"),
  lane: () => invoke("lane"),
  registers: () => invoke("registers"),
  lift: (effort) => invoke("lift", { effort }),
  actions: () => invoke("actions"),
  saveAction: (action) => invoke("save_action", { action }),
  removeAction: (id) => invoke("remove_action", { id }),
  burndown: () => invoke("burndown"),
  compare: (before, after) => invoke("compare", { before, after }),
  trend: () => invoke("trend"),
  search: (text) => invoke("search", { text }),
};

/** Tells of files the program was started again for: their paths, to be shown. */
export async function listenForFiles(heard: (path: string) => void): Promise<void> {
  await listen<string>("handed", ({ payload }) => heard(payload));
}

/** Turns files dragged over the window into the page's own drag events; their paths stay with the desktop. */
export async function forwardDrags(): Promise<void> {
  const drag = new Drag();
  await getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "leave") drag.leave();
    else drag.at(payload.type === "drop" ? "drop" : "dragover", payload.position.toLogical(window.devicePixelRatio));
  });
}
