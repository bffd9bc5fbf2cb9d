// What follows from an auditor's judgements, counted in memory as the engine counts it: agreement, kappa, the sample. Scores stay as they
// were recorded, because the models that make them are in Rust.

import type { AgreementWire } from "../../wire/AgreementWire";
import type { SampleInputWire } from "../../wire/SampleInputWire";
import type { StratumWire } from "../../wire/StratumWire";
import recordedPack from "../recordings/pack.json";

export const VERDICTS = ["conform", "partial", "nonconform", "not_applicable"];
export const WEIGHTS = ["key", "important", "general"];

/** Weights of the recorded standard; what is not recorded counts as important. */
const RECORDED = new Map(recordedPack.requirements.map((one) => [one.id, WEIGHTS[3 - one.weight] ?? "important"]));

export function weightOf(requirement: string): string {
  return RECORDED.get(requirement) ?? "important";
}

export interface Compared {
  requirement: string;
  operator: string | null;
  auditor: string;
}

/** On everything, by pack, and by weight, the heaviest first. */
export function agreements(compared: Compared[]): AgreementWire[] {
  const packs = [...new Set(compared.map((one) => packOf(one.requirement)))].sort();
  const weights = WEIGHTS.filter((weight) => compared.some((one) => weightOf(one.requirement) === weight));
  return [
    agreement("all", null, compared),
    ...packs.map((pack) => agreement("pack", pack, compared.filter((one) => packOf(one.requirement) === pack))),
    ...weights.map((weight) => agreement("weight", weight, compared.filter((one) => weightOf(one.requirement) === weight))),
  ];
}

function agreement(by: string, of: string | null, compared: Compared[]): AgreementWire {
  const operators = [...VERDICTS, null];
  const table = operators.map((operator) =>
    VERDICTS.map((auditor) => compared.filter((one) => one.operator === operator && one.auditor === auditor).length),
  );
  const agreed = VERDICTS.reduce((sum, _, at) => sum + (table[at]?.[at] ?? 0), 0);
  const raw_bp = compared.length === 0 ? null : Math.floor((agreed * 20000 + compared.length) / (2 * compared.length));
  return { by, of, compared: compared.length, agreed, raw_bp, kappa: kappa(table.slice(0, 4), agreed), table };
}

/** (N·a − S) / (N² − S) over what both judged, in lowest terms; null where it is not defined. */
function kappa(table: number[][], agreed: number): AgreementWire["kappa"] {
  const sum = (row: number[]) => row.reduce((one, other) => one + other, 0);
  const operator = table.map(sum);
  const auditor = VERDICTS.map((_, at) => sum(table.map((row) => row[at] ?? 0)));
  const all = sum(operator);
  const chance = sum(operator.map((count, at) => count * (auditor[at] ?? 0)));
  const [over, under] = [all * agreed - chance, all * all - chance];
  if (under <= 0) return null;
  const common = divisor(Math.abs(over), under);
  const size = Math.floor((Math.abs(over) * 20000 + under) / (2 * under));
  return { exact: `${over / common}/${under / common}`, ten_thousandths: over < 0 ? -size : size };
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

/** `lianheng-sample/1`: within a weight, in the order of SHA-256 over seed, line feed and id. */
export async function draw(seed: string, requirements: string[], rule: SampleInputWire): Promise<{ strata: StratumWire[]; drawn: string[] }> {
  const strata: StratumWire[] = [];
  const drawn: string[] = [];
  for (const weight of WEIGHTS) {
    const take = rule[weight as "key" | "important" | "general"];
    if (take === null) continue;
    const own = requirements.filter((one) => weightOf(one) === weight);
    const keyed = await Promise.all(own.map(async (one) => [await sha256(`${seed}\n${one}`), one] as const));
    keyed.sort(([one], [other]) => (one < other ? -1 : 1));
    const first = keyed.slice(0, taken(take, own.length)).map(([, one]) => one);
    strata.push({ weight, take, size: own.length, drawn: first.length });
    drawn.push(...first);
  }
  return { strata, drawn };
}

function taken(take: string, size: number): number {
  if (take === "all") return size;
  const amount = Number(take.replace("%", ""));
  return Math.min(size, take.endsWith("%") ? Math.ceil((size * amount) / 100) : amount);
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function packOf(requirement: string): string {
  return requirement.slice(0, requirement.lastIndexOf("/"));
}
