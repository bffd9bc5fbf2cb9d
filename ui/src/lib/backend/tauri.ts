// The desktop's backend: each method is the command of the same name in src-tauri/src/commands/. The only file that imports Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Backend, Progress, Told } from "./backend";
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
  exportReport: (request, progress) => invoke("export_report", { request, progress: channel(progress) }),
  exportChoices: () => invoke("export_choices"),
  previewAnonymised: (packs) => invoke("preview_anonymised", { packs }),
  saveExport: (request, shownIn, progress) => invoke("save_export", { request, shownIn, progress: channel(progress) }),
  cancelWork: () => invoke("cancel_work"),

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
  leaveWindow: () => invoke("leave_window"),
  stayInWindow: () => invoke("stay_in_window"),
  verifyWorkspace: (progress) => invoke("verify_workspace", { progress: channel(progress) }),

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
  previewIntake: (product, prefer, progress) => invoke("preview_intake", { product, prefer, progress: channel(progress) }),
  takeIn: (product, name, prefer, progress) => invoke("take_in", { product, name, prefer, progress: channel(progress) }),
  saveInventoryTemplate: (shownIn) => invoke("save_inventory_template", { shownIn }),
  exportAnswers: (shownIn, progress) => invoke("export_answers", { shownIn, progress: channel(progress) }),

  // Another copy of the workspace, merged.
  chooseMerge: (shownIn) => invoke("choose_merge", { shownIn }),
  previewMerge: (passphrase, progress) => invoke("preview_merge", { passphrase, progress: channel(progress) }),
  mergeCopy: (passphrase, decisions, oursHead, theirsHead, progress) =>
    invoke("merge_copy", { passphrase, decisions, oursHead, theirsHead, progress: channel(progress) }),

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

  // Suppliers asked.
  supplierStatus: () => invoke("supplier_status"),
  remindSupplier: (request, note) => invoke("remind_supplier", { request, note }),
  withdrawRequest: (request, withdrawn) => invoke("withdraw_request", { request, withdrawn }),
  saveReminders: (shownIn) => invoke("save_reminders", { shownIn }),
  makeRequest: (input, sealing, workbook, shownIn, progress) => invoke("make_request", { input, sealing, workbook, shownIn, progress: channel(progress) }),
  chooseResponse: (shownIn) => invoke("choose_response", { shownIn }),
  previewResponse: (unlocking, unaskedOf, progress) => invoke("preview_response", { unlocking, unaskedOf, progress: channel(progress) }),
  takeResponse: (unlocking, choice, progress) => invoke("take_response", { unlocking, choice, progress: channel(progress) }),
  keptResponse: (id) => invoke("kept_response", { id }),

  // A supplier answering.
  chooseQuestionnaire: (shownIn) => invoke("choose_questionnaire", { shownIn }),
  openQuestionnaire: (unlocking, progress) => invoke("open_questionnaire", { unlocking, progress: channel(progress) }),
  closeQuestionnaire: () => invoke("close_questionnaire"),
  answerAsked: (question, about, value, note) => invoke("answer_asked", { question, about, value, note }),
  speakAsked: (speaker) => invoke("speak_asked", { speaker }),
  takeEarlier: () => invoke("take_earlier"),
  attachAsked: (question, about, shownIn) => invoke("attach_asked", { question, about, shownIn }),
  attachAskedDropped: (question, about) => invoke("attach_asked_dropped", { question, about }),
  detachAsked: (question, about, path) => invoke("detach_asked", { question, about, path }),
  returnAsked: (sealing, shownIn, progress) => invoke("return_asked", { sealing, shownIn, progress: channel(progress) }),
  saveAskedWorkbook: (shownIn) => invoke("save_asked_workbook", { shownIn }),

  // Sealed packages and keys.
  chooseKey: (shownIn) => invoke("choose_key", { shownIn }),
  chooseRecipient: (shownIn) => invoke("choose_recipient", { shownIn }),
  makeKey: (algorithm, passphrase, shownIn) => invoke("make_key", { algorithm, passphrase, shownIn }),
  choosePackage: (shownIn) => invoke("choose_package", { shownIn }),
  chooseDroppedPackage: () => invoke("choose_dropped_package"),
  verifyPackage: (unlocking, progress) => invoke("verify_package", { unlocking, progress: channel(progress) }),
  previewSubmission: (options) => invoke("preview_submission", { options }),
  sealSubmission: (options, sealing, shownIn, progress) => invoke("seal_submission", { options, sealing, shownIn, progress: channel(progress) }),
  knownKeys: () => invoke("known_keys"),
  choosePublicKey: (shownIn) => invoke("choose_public_key", { shownIn }),
  chooseMadeKey: () => invoke("choose_made_key"),
  trustKey: (fingerprint, unlocking, about, progress) => invoke("trust_key", { fingerprint, unlocking, about, progress: channel(progress) }),
  forgetKey: (fingerprint) => invoke("forget_key", { fingerprint }),

  // An auditor's review, and audits received.
  chooseSubmission: (shownIn) => invoke("choose_submission", { shownIn }),
  openSubmission: (unlocking, audit, shownIn, progress) => invoke("open_submission", { unlocking, audit, shownIn, progress: channel(progress) }),
  audit: () => invoke("audit"),
  reviewRows: () => invoke("review_rows"),
  reviewItem: (requirement) => invoke("review_item", { requirement }),
  saveReview: (requirement, judgement) => invoke("save_review", { requirement, judgement }),
  saveAuditStatement: (statement) => invoke("save_audit_statement", { statement }),
  drawSample: (sample) => invoke("draw_sample", { sample }),
  attachAuditEvidence: (shownIn) => invoke("attach_audit_evidence", { shownIn }),
  attachDroppedToAudit: () => invoke("attach_dropped_to_audit"),
  checkAudit: (progress) => invoke("check_audit", { progress: channel(progress) }),
  previewAuditReport: (report) => invoke("preview_audit_report", { report }),
  exportAuditReport: (request, progress) => invoke("export_audit_report", { request, progress: channel(progress) }),
  sealAudit: (sealing, shownIn, progress) => invoke("seal_audit", { sealing, shownIn, progress: channel(progress) }),
  chooseAudit: (shownIn) => invoke("choose_audit", { shownIn }),
  previewAudit: (unlocking, progress) => invoke("preview_audit", { unlocking, progress: channel(progress) }),
  importAudit: (unlocking, progress) => invoke("import_audit", { unlocking, progress: channel(progress) }),
  receivedAudits: () => invoke("received_audits"),
  respondToFinding: (audit, requirement, response) => invoke("respond_to_finding", { audit, requirement, response }),
};

/** Carries how far long work is. */
function channel(heard: Told): Channel<Progress> {
  return new Channel<Progress>(heard);
}

/** Tells of files the program was started again for: their paths, to be shown. */
export async function listenForFiles(heard: (path: string) => void): Promise<void> {
  await listen<string>("handed", ({ payload }) => heard(payload));
}

/** Tells that the person closes the window; it stays open until the page lets it go. */
export async function listenForLeaving(heard: () => void): Promise<void> {
  await listen("leaving", heard);
}

/** Turns files dragged over the window into the page's own drag events; their paths stay with the desktop. */
export async function forwardDrags(): Promise<void> {
  const drag = new Drag();
  await getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "leave") drag.leave();
    else drag.at(payload.type === "drop" ? "drop" : "dragover", payload.position.toLogical(window.devicePixelRatio));
  });
}
