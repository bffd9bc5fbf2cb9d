// What the window asks about suppliers' questionnaires: the operator's side, over the open workspace, and the supplier's own, which needs
// none. The host keeps the files that were chosen; the page knows their names. Every method rejects with a `Failure`; `null` means that the
// person closed a dialog.

import type { AnswerValueWire } from "../wire/AnswerValueWire";
import type { AskedWire } from "../wire/AskedWire";
import type { RequestInputWire } from "../wire/RequestInputWire";
import type { RequestMadeWire } from "../wire/RequestMadeWire";
import type { RequestWire } from "../wire/RequestWire";
import type { ResponseChoiceWire } from "../wire/ResponseChoiceWire";
import type { ResponseIntakeWire } from "../wire/ResponseIntakeWire";
import type { ResponseViewWire } from "../wire/ResponseViewWire";
import type { ReturnedWire } from "../wire/ReturnedWire";
import type { SpeakerWire } from "../wire/SpeakerWire";
import type { SupplierStatusWire } from "../wire/SupplierStatusWire";
import type { Language } from "../words/language";
import type { Told } from "./backend";
import type { ChosenPackage, Sealing, Unlocking } from "./packages";

/** The operator's side. */
export interface AskingSuppliers {
  supplierStatus(): Promise<SupplierStatusWire>;
  /** Signs with the key chosen last. The workbook, where one is wanted, lies beside the package. */
  makeRequest(input: RequestInputWire, sealing: Sealing, workbook: boolean, shownIn: Language, progress: Told): Promise<RequestMadeWire | null>;
  remindSupplier(request: string, note: string | null): Promise<RequestWire>;
  withdrawRequest(request: string, withdrawn: boolean): Promise<RequestWire>;
  /** Who has not answered, as a table; answers its path. */
  saveReminders(shownIn: Language): Promise<string | null>;
  chooseResponse(shownIn: Language): Promise<ChosenPackage | null>;
  /** What the chosen response says; nothing is written. */
  previewResponse(unlocking: Unlocking, unaskedOf: string | null, progress: Told): Promise<ResponseIntakeWire>;
  takeResponse(unlocking: Unlocking, choice: ResponseChoiceWire, progress: Told): Promise<ResponseIntakeWire>;
  /** A response that was kept, its signatures checked again. */
  keptResponse(id: string): Promise<ResponseViewWire>;
}

/** The supplier's side. A change resolves when it is in the draft on the disk. */
export interface AnsweringAsked {
  chooseQuestionnaire(shownIn: Language): Promise<ChosenPackage | null>;
  openQuestionnaire(unlocking: Unlocking, progress: Told): Promise<AskedWire>;
  closeQuestionnaire(): Promise<void>;
  answerAsked(question: string, about: string, value: AnswerValueWire | null, note: string | null): Promise<AskedWire>;
  speakAsked(speaker: SpeakerWire): Promise<AskedWire>;
  /** What was answered earlier, wherever nothing is answered yet and the question is the same. */
  takeEarlier(): Promise<AskedWire>;
  attachAsked(question: string, about: string, shownIn: Language): Promise<AskedWire | null>;
  attachAskedDropped(question: string, about: string): Promise<AskedWire>;
  detachAsked(question: string, about: string, path: string): Promise<AskedWire>;
  /** Signs with the key chosen last. */
  returnAsked(sealing: Sealing, shownIn: Language, progress: Told): Promise<ReturnedWire | null>;
  /** Answers the path of the workbook. */
  saveAskedWorkbook(shownIn: Language): Promise<string | null>;
}

export interface SupplierBackend extends AskingSuppliers, AnsweringAsked {}
