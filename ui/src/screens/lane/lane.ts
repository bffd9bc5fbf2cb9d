// The life-cycle lane as it is drawn: the supplier's stages above, the acquirer's below, each an arrow to the next. The shapes are those
// of the report, in thousandths of the figure; here they get the size of the room there is.

import type { LaneCellWire } from "../../lib/wire/LaneCellWire";
import { STAGES, type Stage } from "../../parts/heat";
import { SIDES, type Side } from "../gaps/filter";

/** Height of the figure, and the least width of an arrow that holds its words, in CSS pixels. */
const HEIGHT = 316;
const NARROWEST = 71;

export interface LaneBox {
  cell: LaneCellWire;
  /** Corners of the arrow, as SVG wants them. */
  outline: string;
  /** Middle of the room for words, and the top of the arrow. */
  middle: number;
  top: number;
}

export interface LaneFigure {
  width: number;
  height: number;
  names: { side: Side; x: number; y: number }[];
  boxes: LaneBox[];
}

/** Stages that some side has, in the order of the life cycle. */
export function stagesIn(cells: readonly LaneCellWire[]): Stage[] {
  return STAGES.filter((stage) => cells.some((cell) => cell.stage === stage));
}

/** Whether anything applies in a cell; only then is it a button. */
export const isFull = (cell: LaneCellWire): boolean => cell.applicable > 0;

/** Shades from the best score to the worst. */
export const SHADES = ["cool", "mild", "warm", "hot", "severe"] as const;

/** The lane as wide as there is room, never so narrow that words collide. */
export function laneFigure(cells: readonly LaneCellWire[], room: number): LaneFigure {
  const width = Math.max(Math.floor(room), stagesIn(cells).length * NARROWEST);
  const x = (thousandths: number) => Math.round((thousandths * width) / 100) / 10;
  const y = (thousandths: number) => Math.round((thousandths * HEIGHT) / 100) / 10;
  return {
    width,
    height: HEIGHT,
    names: SIDES.flatMap((side) => {
      const first = cells.find((cell) => cell.side === side);
      return first ? [{ side, x: x(first.name[0]), y: y(first.name[1]) }] : [];
    }),
    boxes: cells.map((cell) => ({
      cell,
      outline: cell.outline.map((corner) => `${x(corner[0])},${y(corner[1])}`).join(" "),
      middle: x(cell.text[0] + cell.text_width / 2),
      top: y(cell.text[1]),
    })),
  };
}

/** The box an arrow key leads to from `at`; null where the figure ends. */
export function boxBeside(figure: LaneFigure, at: LaneBox, key: string): LaneBox | null {
  const full = figure.boxes.filter((box) => isFull(box.cell));
  if (key === "ArrowUp" || key === "ArrowDown") {
    const side = key === "ArrowUp" ? "supplier" : "acquirer";
    if (at.cell.side === side) return null;
    return full.find((box) => box.cell.side === side && box.cell.stage === at.cell.stage) ?? null;
  }
  const row = full.filter((box) => box.cell.side === at.cell.side);
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  return step === 0 ? null : (row[row.indexOf(at) + step] ?? null);
}
