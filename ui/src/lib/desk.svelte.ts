// What the window shows and what it is doing: the words, the packs, the place, the assessment as it is scored. What is saved goes
// through its session. Screens read both and ask them for things.

import { createContext } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { ChosenPackage } from "./backend/packages";
import { asFailure, type Backend, type Failure, type Startup } from "./backend/backend";
import { Verifying } from "./exchange/verifying.svelte";
import { Exporting } from "./exporting.svelte";
import { SLOW } from "./latest.svelte";
import { Panel } from "./panel.svelte";
import { Reply } from "./supplier/reply.svelte";
import type { Preferences } from "./preferences";
import { Way, type Place, type Screen } from "./screens.svelte";
import { Session } from "./session.svelte";
import type { AssessmentWire } from "./wire/AssessmentWire";
import type { ExplanationWire } from "./wire/ExplanationWire";
import type { ExportRequestWire } from "./wire/ExportRequestWire";
import type { PackSummaryWire } from "./wire/PackSummaryWire";
import type { PackWire } from "./wire/PackWire";
import type { ReportRequestWire } from "./wire/ReportRequestWire";
import type { WorkspaceWire } from "./wire/WorkspaceWire";
import { preferred, type Language } from "./words/language";
import { Words } from "./words/words.svelte";

export const [useDesk, provideDesk] = createContext<Desk>();

/** A recovery key that is shown once, answers that could not be saved, what is only in memory, an export that runs. */
export type Stake = "key" | "unsaved" | "temporary" | "export";

export class Desk {
  readonly words: Words;
  readonly exporting: Exporting;
  readonly panel = new Panel();
  /** A questionnaire that is answered here as a supplier; while there is one it has the window to itself. */
  readonly reply: Reply;
  readonly session: Session;
  /** A package that is proved, whatever its kind. */
  readonly verifying: Verifying;
  readonly way = new Way();
  startup: Startup | null = $state.raw(null);
  packs: PackSummaryWire[] = $state.raw([]);
  assessment: AssessmentWire | null = $state.raw(null);
  model = $state("");
  /** A workspace that was named or chosen and waits for its passphrase. */
  asking: string | null = $state(null);
  /** A submission that was chosen to be reviewed. */
  submitted: ChosenPackage | null = $state.raw(null);
  /** A package that was proved and is taken in on the screen that is gone to. */
  brought: ChosenPackage | null = $state.raw(null);
  /** A file the program was started again for, while something is open here: to be asked about. */
  handed: string | null = $state(null);
  /** The window was to be closed, and something would be lost with it: to be asked about. */
  leaving: Stake | null = $state(null);
  /** Nobody has said yet which language the window should speak. */
  firstTime = $state(false);
  /** Minutes without a key or a click after which the workspace is locked; 0 is never. */
  #lockAfter = $state(0);
  /** The pack that is looked at on the screen of packs, and the requirement or question in it. */
  shownPack: string | null = $state(null);
  shownItem: string | null = $state(null);
  failure: Failure | null = $state.raw(null);
  /** Whether it was a file that could not be opened. */
  failedToOpen = $state(false);
  /** Something was asked of the backend and is not there yet. */
  busy = $state(false);
  /** It takes so long that the window says so. */
  slow = $state(false);
  #wholePacks = new Map<string, Promise<PackWire>>();
  readonly #clauses = new SvelteMap<string, string>();
  /** Answers to older questions than this are not shown. */
  #asked = 0;

  constructor(
    readonly backend: Backend,
    readonly preferences: Preferences,
  ) {
    this.words = new Words(preferences.language ?? "en");
    this.exporting = new Exporting(backend);
    this.reply = new Reply(this);
    this.session = new Session(this);
    this.verifying = new Verifying(this);
    this.#lockAfter = preferences.lockAfter;
    this.firstTime = preferences.language === null;
  }

  get lockAfter(): number {
    return this.#lockAfter;
  }

  set lockAfter(minutes: number) {
    this.#lockAfter = minutes;
    this.preferences.lockAfter = minutes;
  }

  get screen(): Screen {
    return this.way.here.screen;
  }

  async start(systemLanguages: readonly string[]): Promise<void> {
    await this.guarded(async () => {
      const startup = await this.backend.startup();
      this.words.language = preferred([this.preferences.language, startup.system_language, ...systemLanguages]);
      this.model = startup.models[0]?.id ?? "";
      this.startup = startup;
      this.packs = await this.backend.listPacks();
    });
    if (this.startup?.has_argument) await this.open(() => this.#argument());
  }

  openSample(): Promise<boolean> {
    return this.open(() => this.backend.exploreSample());
  }

  openAnswers(): Promise<boolean> {
    return this.open(() => this.backend.exploreAnswers(this.words.language));
  }

  /** Asks for a workspace file; its passphrase is asked next. */
  async chooseWorkspace(): Promise<void> {
    await this.guarded(async () => {
      this.asking = (await this.backend.chooseWorkspace(this.words.language)) ?? this.asking;
    });
  }

  /** The program was started again for a file. What is open is not replaced unasked; a package that is only looked at replaces nothing. */
  async hand(path: string): Promise<void> {
    if (this.session.workspace && !/\.lhp(\.age)?$/i.test(path)) this.handed = path;
    else await this.openHanded();
  }

  /** Opens the file named last. What is open stays until the other is read, or its passphrase was given. */
  async openHanded(): Promise<void> {
    this.handed = null;
    await this.open(() => this.#argument());
  }

  /** What would be lost if the window were closed now. */
  get atStake(): Stake | null {
    if (this.session.handed) return "key";
    if (this.session.unsaved > 0) return "unsaved";
    if (this.session.temporary && this.session.workspace?.undo) return "temporary";
    return this.exporting.running ? "export" : null;
  }

  /** The person closes the window: what is being written is saved first. Where something would be lost they are asked. */
  async leave(): Promise<void> {
    await this.guarded(() => this.session.settle());
    const stake = this.atStake;
    if (this.failure === null && stake === null) return this.backend.leaveWindow();
    await this.backend.stayInWindow();
    this.leaving = stake;
  }

  /** They close it all the same. */
  async leaveAllTheSame(): Promise<void> {
    await this.exporting.work.halt();
    await this.backend.leaveWindow();
  }

  async chooseModel(model: string): Promise<void> {
    const before = this.model;
    this.model = model;
    const done = await this.guarded(() => this.assess(true));
    if (!done) this.model = before;
  }

  go(to: Screen | Place): void {
    const place = typeof to === "string" ? { screen: to } : to;
    if (place.screen !== this.screen) this.panel.drop();
    this.submitted = this.brought = null;
    this.way.go(place);
  }

  /** Goes where a package of any kind is proved; also from a passphrase that is asked for. */
  goVerify(): void {
    this.asking = null;
    this.session.go({ screen: "exchange", part: "verify" });
  }

  back(): void {
    this.way.back();
    this.panel.drop();
  }

  /** Speaks another language from now on. */
  speak(language: Language): void {
    this.words.language = language;
    this.preferences.language = language;
    this.firstTime = false;
  }

  explain(target: string): Promise<ExplanationWire> {
    return this.backend.explain(target, this.model);
  }

  /** A whole pack, asked for once. */
  pack(id: string): Promise<PackWire> {
    const known = this.#wholePacks.get(id);
    if (known) return known;
    const asked = this.backend.showPack(id);
    this.#wholePacks.set(id, asked);
    asked.then(
      (pack) => {
        for (const { id, clause } of pack.requirements) this.#clauses.set(id, clause);
      },
      () => this.#wholePacks.delete(id),
    );
    return asked;
  }

  /** A requirement's clause as printed, or its number while its pack is not there yet. */
  printed(requirement: string): string {
    return this.#clauses.get(requirement) ?? requirement.slice(requirement.indexOf("/") + 1);
  }

  /** How a standard is cited, by its pack. */
  edition(pack: string): string {
    return this.packs.find((one) => one.id === pack)?.edition ?? pack;
  }

  exportReport(report: ReportRequestWire): Promise<void> {
    return this.exporting.run({ report, shown_in: this.words.language });
  }

  async exportData(request: ExportRequestWire): Promise<void> {
    if (await this.guarded(() => this.session.settle())) await this.exporting.runData(request, this.words.language);
  }

  /** Opens what `open` answers; `null` changes nothing. A failure is shown, and what was open stays. */
  async open(open: () => Promise<WorkspaceWire | null>): Promise<boolean> {
    const done = await this.guarded(async () => {
      await this.session.settle();
      const workspace = await open();
      if (workspace) await this.session.open(workspace);
    });
    this.failedToOpen = !done;
    return done;
  }

  /** Scores the current assessment anew; `false` when there is none. */
  async assess(there: boolean): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const assessment = there ? await this.backend.assess(this.model) : null;
    if (asked === this.#asked) this.assessment = assessment;
  }

  /** Goes to the first screen, as something is opened or closed. */
  startAnew(): void {
    this.way.start();
    this.panel.drop();
    this.exporting.forget();
    this.asking = null;
    this.submitted = null;
  }

  /** Takes the assessment off the screen. */
  forget(): void {
    this.#asked += 1;
    this.assessment = null;
    this.panel.drop();
  }

  /** Shows a failure that no screen asked for. */
  tell(thrown: unknown): void {
    this.failure = asFailure(thrown);
  }

  async #argument(): Promise<WorkspaceWire | null> {
    const argument = await this.backend.openArgument();
    if (argument?.kind === "workspace") this.asking = argument.path;
    if (argument?.kind === "package") {
      this.goVerify();
      void this.verifying.lead(async () => ({ name: argument.name, lock: argument.lock }));
    }
    return argument?.kind === "answers" ? argument.workspace : null;
  }

  /** Does `work`; a failure is shown and leaves everything else as it was. */
  async guarded(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = null;
    const timer = setTimeout(() => (this.slow = true), SLOW);
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      clearTimeout(timer);
      this.busy = false;
      this.slow = false;
    }
  }
}
