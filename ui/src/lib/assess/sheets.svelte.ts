// Questionnaires as they are answered: the sheets there are, the one that is open, and its answers as they are written.

import type { Desk } from "../desk.svelte";
import { Latest } from "../latest.svelte";
import type { AnswerValueWire } from "../wire/AnswerValueWire";
import type { ObjectRefWire } from "../wire/ObjectRefWire";
import type { PackWire } from "../wire/PackWire";
import type { SavedWire } from "../wire/SavedWire";
import type { SheetQuestionWire } from "../wire/SheetQuestionWire";
import type { SheetRowWire } from "../wire/SheetRowWire";
import type { SheetWire } from "../wire/SheetWire";
import { Autosave } from "./autosave.svelte";
import { objectKey } from "./objects";

/** What is saved of a question. */
export interface QuestionInput {
  value: AnswerValueWire | null;
  flagged: boolean;
  unsure: boolean;
}

export type QuestionAnswer = Autosave<QuestionInput, SavedWire>;

export interface OpenSheet {
  sheet: SheetWire;
  pack: PackWire;
}

const known = new WeakMap<Desk, Sheets>();

export function sheetsOf(desk: Desk): Sheets {
  const found = known.get(desk) ?? new Sheets(desk);
  known.set(desk, found);
  return found;
}

/** What tells a sheet from the others. */
export function sheetKey({ questionnaire, object }: Pick<SheetRowWire, "questionnaire" | "object">): string {
  return `${questionnaire} ${objectKey(object)}`;
}

function answerKey(question: string, object: ObjectRefWire): string {
  return `${question} ${objectKey(object)}`;
}

export class Sheets {
  readonly open = new Latest<OpenSheet>();
  current: string | null = $state(null);
  /** Only questions not answered yet are in view. */
  onlyOpen = $state(false);
  readonly #answers = new Map<string, QuestionAnswer>();
  #assessment: string | null = null;

  constructor(readonly desk: Desk) {
    desk.session.beforeLeaving(() => this.flush());
  }

  /** Forgets the answers of another assessment. */
  begin(): void {
    const assessment = this.desk.session.current?.id ?? null;
    if (assessment === this.#assessment) return;
    this.#assessment = assessment;
    this.#answers.clear();
    this.current = null;
  }

  go(row: Pick<SheetRowWire, "questionnaire" | "object">): void {
    this.desk.session.go({ screen: "sheets", questionnaire: row.questionnaire, object: row.object });
  }

  show(row: Pick<SheetRowWire, "questionnaire" | "object">): void {
    const key = sheetKey(row);
    if (key !== this.current) void this.flush();
    this.current = key;
    void this.load(row.questionnaire, row.object);
  }

  /** Asks for a sheet, and puts its progress into the list of sheets. */
  load(questionnaire: string, object: ObjectRefWire): Promise<void> {
    const { session, backend } = this.desk;
    return this.open.ask(async () => {
      const [sheet, pack] = await Promise.all([backend.sheet(questionnaire, object), this.desk.pack(questionnaire)]);
      const key = sheetKey(sheet.row);
      session.sheets = session.sheets.map((row) => (sheetKey(row) === key ? sheet.row : row));
      for (const { question, value, flagged, unsure } of sheet.questions) {
        this.#answers.get(answerKey(question, object))?.adopt({ value, flagged, unsure });
      }
      return { sheet, pack };
    });
  }

  /** Gives a sheet to a person, or to nobody. */
  async assign({ questionnaire, object }: Pick<SheetRowWire, "questionnaire" | "object">, person: string | null): Promise<boolean> {
    const { session, backend } = this.desk;
    const key = sheetKey({ questionnaire, object });
    const done = await session.change(() => backend.assignSheet(questionnaire, object, person), `assign ${key}`);
    if (done && key === this.current) await this.load(questionnaire, object);
    return done;
  }

  /** The answer to a question as it is edited. */
  answer({ question, value, flagged, unsure }: SheetQuestionWire, object: ObjectRefWire): QuestionAnswer {
    const key = answerKey(question, object);
    const found = this.#answers.get(key);
    if (found) return found;
    const { session, backend } = this.desk;
    const made: QuestionAnswer = new Autosave(
      { value, flagged, unsure },
      (next) => backend.saveQuestion(question, object, next.value, next.flagged, next.unsure),
      (work) => session.change(work, `question ${key}`),
    );
    this.#answers.set(key, made);
    return made;
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#answers.values()].map((answer) => answer.flush()));
  }
}
