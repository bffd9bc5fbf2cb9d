// What the window asks about a workspace: the file, the setting up, the answering, the understanding and the acting. Every method rejects
// with a `Failure`; `null` means that the person closed a dialog. A change resolves when it is durable, never earlier.

import type { ActionInputWire } from "../wire/ActionInputWire";
import type { ActionRowWire } from "../wire/ActionRowWire";
import type { AnswerInputWire } from "../wire/AnswerInputWire";
import type { AnswerValueWire } from "../wire/AnswerValueWire";
import type { AssessmentInputWire } from "../wire/AssessmentInputWire";
import type { BurndownWire } from "../wire/BurndownWire";
import type { CommentWire } from "../wire/CommentWire";
import type { ComparisonWire } from "../wire/ComparisonWire";
import type { ComponentHitWire } from "../wire/ComponentHitWire";
import type { CreatedWire } from "../wire/CreatedWire";
import type { EvidenceBodyWire } from "../wire/EvidenceBodyWire";
import type { EvidenceDetailsWire } from "../wire/EvidenceDetailsWire";
import type { EvidenceUseWire } from "../wire/EvidenceUseWire";
import type { EvidenceWire } from "../wire/EvidenceWire";
import type { ExportedAnswersWire } from "../wire/ExportedAnswersWire";
import type { HistoryWire } from "../wire/HistoryWire";
import type { IntakeWire } from "../wire/IntakeWire";
import type { InventoryWire } from "../wire/InventoryWire";
import type { ItemRowWire } from "../wire/ItemRowWire";
import type { ItemWire } from "../wire/ItemWire";
import type { LaneCellWire } from "../wire/LaneCellWire";
import type { LicenceRowWire } from "../wire/LicenceRowWire";
import type { LiftWire } from "../wire/LiftWire";
import type { MergeDecisionWire } from "../wire/MergeDecisionWire";
import type { MergeWire } from "../wire/MergeWire";
import type { NewWorkspaceWire } from "../wire/NewWorkspaceWire";
import type { ObjectRefWire } from "../wire/ObjectRefWire";
import type { OrganisationInputWire } from "../wire/OrganisationInputWire";
import type { PersonWire } from "../wire/PersonWire";
import type { PlanRowWire } from "../wire/PlanRowWire";
import type { ProductWire } from "../wire/ProductWire";
import type { RecentWire } from "../wire/RecentWire";
import type { RegistersWire } from "../wire/RegistersWire";
import type { SavedWire } from "../wire/SavedWire";
import type { SearchHitWire } from "../wire/SearchHitWire";
import type { SheetRowWire } from "../wire/SheetRowWire";
import type { SheetWire } from "../wire/SheetWire";
import type { StrengthWire } from "../wire/StrengthWire";
import type { SupplierWire } from "../wire/SupplierWire";
import type { SystemWire } from "../wire/SystemWire";
import type { TextWire } from "../wire/TextWire";
import type { TrendPointWire } from "../wire/TrendPointWire";
import type { VerificationWire } from "../wire/VerificationWire";
import type { WorkspaceWire } from "../wire/WorkspaceWire";
import type { Language } from "../words/language";
import type { AuditBackend } from "./audit";
import type { Told } from "./backend";

/** The file: made, opened, locked, proved, copied. */
export interface WorkspaceFile {
  /** What is open; null when nothing is, or when it is locked. */
  workspace(): Promise<WorkspaceWire | null>;
  recentFiles(): Promise<RecentWire[]>;
  forgetRecent(path: string): Promise<void>;
  passphraseStrength(passphrase: string): Promise<StrengthWire>;
  createWorkspace(input: NewWorkspaceWire, shownIn: Language): Promise<CreatedWire | null>;
  /** Asks for a file; answers its path. */
  chooseWorkspace(shownIn: Language): Promise<string | null>;
  openWorkspace(path: string, passphrase: string): Promise<WorkspaceWire>;
  /** Opens with the recovery key and sets a new passphrase; answers the new recovery key. */
  recoverWorkspace(path: string, recoveryKey: string, passphrase: string): Promise<CreatedWire>;
  /** The sample, in memory. */
  exploreSample(): Promise<WorkspaceWire>;
  /** An answer file, in memory. */
  exploreAnswers(shownIn: Language): Promise<WorkspaceWire | null>;
  /** Closes the file; what is shown is forgotten. The passphrase opens it again. */
  lockWorkspace(): Promise<void>;
  closeWorkspace(): Promise<void>;
  changePassphrase(old: string, passphrase: string): Promise<string>;
  /** Keeps what is explored in a file of its own. */
  keepWorkspace(input: NewWorkspaceWire, shownIn: Language): Promise<CreatedWire | null>;
  /** Answers the path of the copy. */
  backUpWorkspace(shownIn: Language): Promise<string | null>;
  /** Closes the window. */
  leaveWindow(): Promise<void>;
  /** The window stays open: something is asked first. */
  stayInWindow(): Promise<void>;
  verifyWorkspace(progress: Told): Promise<VerificationWire>;
}

/** Setting up: who, what, and what is assessed. */
export interface WorkspaceSetup {
  saveOrganisation(organisation: OrganisationInputWire): Promise<WorkspaceWire>;
  savePerson(person: PersonWire): Promise<WorkspaceWire>;
  removePerson(id: string): Promise<WorkspaceWire>;
  /** Whose changes are journalled from now on. */
  chooseAuthor(id: string): Promise<WorkspaceWire>;
  inventory(): Promise<InventoryWire>;
  saveSupplier(supplier: SupplierWire): Promise<InventoryWire>;
  saveSystem(system: SystemWire): Promise<InventoryWire>;
  saveProduct(product: ProductWire): Promise<InventoryWire>;
  /** Refused with what still uses it. */
  removeObject(id: string): Promise<InventoryWire>;
  componentsNamed(text: string): Promise<ComponentHitWire[]>;
  /** Of all components, the most used first; those that state none last. */
  licences(): Promise<LicenceRowWire[]>;
  saveAssessment(assessment: AssessmentInputWire): Promise<WorkspaceWire>;
  chooseAssessment(id: string): Promise<WorkspaceWire>;
  freezeAssessment(id: string): Promise<WorkspaceWire>;
  removeAssessment(id: string): Promise<WorkspaceWire>;
}

/** A file that was chosen to be taken in. The host keeps its path. */
export interface ChosenFile {
  /** Without its folder. */
  name: string;
  kind: "answers" | "answer-workbook" | "inventory" | "sbom";
}

/** Files taken in and written out. */
export interface Intake {
  /** Asks for a file and says what it would be taken in as. */
  chooseIntake(shownIn: Language): Promise<ChosenFile | null>;
  /** The same for the file that was dropped on the window. */
  chooseDropped(): Promise<ChosenFile | null>;
  /** What the chosen file would bring; nothing is written. `product` is the one an SBOM is about. */
  /** `prefer` is the side that stands where a workbook and the assessment were both changed: `workbook`, `assessment`. */
  previewIntake(product: string | null, prefer: string | null, progress: Told): Promise<IntakeWire>;
  /** All of it or nothing. `name` is of the assessment that answers become. */
  takeIn(product: string | null, name: TextWire | null, prefer: string | null, progress: Told): Promise<IntakeWire>;
  /** Answers the path of the workbook. */
  saveInventoryTemplate(shownIn: Language): Promise<string | null>;
  exportAnswers(shownIn: Language, progress: Told): Promise<ExportedAnswersWire | null>;
}

/** Another copy of the workspace that was chosen to be merged. The host keeps its path. */
export interface ChosenCopy {
  /** Without its folder. */
  name: string;
  /** It does not open with the key of what is open. */
  needs_passphrase: boolean;
}

/** Another copy of the workspace, merged. */
export interface Merging {
  /** Asks for another copy. */
  chooseMerge(shownIn: Language): Promise<ChosenCopy | null>;
  /** What merging the chosen copy would bring; nothing is written. */
  previewMerge(passphrase: string | null, progress: Told): Promise<MergeWire>;
  /** Merges as one change; nothing where a conflict is left, or where a head is not the one that was seen. */
  mergeCopy(passphrase: string | null, decisions: MergeDecisionWire[], oursHead: string, theirsHead: string, progress: Told): Promise<MergeWire>;
}

/** Answering. */
export interface Answering {
  items(): Promise<ItemRowWire[]>;
  item(requirement: string): Promise<ItemWire>;
  saveAnswer(requirement: string, answer: AnswerInputWire): Promise<SavedWire>;
  acceptProposal(requirement: string, from: string): Promise<SavedWire>;
  history(requirement: string | null, before: number | null): Promise<HistoryWire[]>;
  /** The oldest first. */
  comments(on: EvidenceUseWire): Promise<CommentWire[]>;
  addComment(on: EvidenceUseWire, text: string): Promise<SavedWire>;
  resolveComment(id: string, resolved: boolean): Promise<SavedWire>;
  sheets(): Promise<SheetRowWire[]>;
  sheet(questionnaire: string, object: ObjectRefWire): Promise<SheetWire>;
  /** `null` takes the answer back. */
  saveQuestion(question: string, object: ObjectRefWire, value: AnswerValueWire | null, flagged: boolean, unsure: boolean): Promise<SavedWire>;
  /** The author's "mine" and progress per person stand on it. */
  assign(requirements: string[], person: string | null): Promise<SavedWire>;
  /** A questionnaire about an object is given to a person, or to nobody. */
  assignSheet(questionnaire: string, object: ObjectRefWire, person: string | null): Promise<SavedWire>;
  sheetHistory(questionnaire: string, object: ObjectRefWire, before: number | null): Promise<HistoryWire[]>;
  undo(): Promise<SavedWire>;
  redo(): Promise<SavedWire>;
  evidence(): Promise<EvidenceWire[]>;
  /** Asks for files and attaches them. */
  attachEvidence(to: EvidenceUseWire, digestOnly: boolean, shownIn: Language): Promise<SavedWire | null>;
  /** Attaches files that were dropped on the window: the host knows their paths, the page does not. */
  attachDropped(to: EvidenceUseWire): Promise<SavedWire>;
  linkEvidence(sha256: string, to: EvidenceUseWire, linked: boolean): Promise<SavedWire>;
  describeEvidence(sha256: string, details: EvidenceDetailsWire): Promise<SavedWire>;
  evidenceBody(sha256: string): Promise<EvidenceBodyWire>;
}

/** Understanding and acting. */
export interface Insight {
  plan(): Promise<PlanRowWire[]>;
  lane(): Promise<LaneCellWire[]>;
  registers(): Promise<RegistersWire>;
  /** `effort` in tenths of a person-day. */
  lift(effort: number | null): Promise<LiftWire>;
  actions(): Promise<ActionRowWire[]>;
  saveAction(action: ActionInputWire): Promise<SavedWire>;
  removeAction(id: string): Promise<SavedWire>;
  burndown(): Promise<BurndownWire>;
  compare(before: string, after: string): Promise<ComparisonWire>;
  trend(): Promise<TrendPointWire[]>;
  search(text: string): Promise<SearchHitWire[]>;
}

export interface WorkspaceBackend extends WorkspaceFile, WorkspaceSetup, Intake, Merging, Answering, Insight, AuditBackend {}
