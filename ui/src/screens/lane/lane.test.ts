import { expect, it } from "vitest";
import { MemoryBackend } from "../../lib/backend/memory";
import type { LaneCellWire } from "../../lib/wire/LaneCellWire";
import { boxBeside, isFull, laneFigure, stagesIn } from "./lane";

async function recorded(): Promise<LaneCellWire[]> {
  const backend = new MemoryBackend();
  await backend.exploreSample();
  return backend.lane();
}

it("both sides have the same stages, in the order of the life cycle", async () => {
  const cells = await recorded();
  const stages = stagesIn(cells);
  expect(stages[0]).toBe("plan");
  expect(cells.map((cell) => `${cell.side} ${cell.stage}`)).toEqual(["supplier", "acquirer"].flatMap((side) => stages.map((stage) => `${side} ${stage}`)));
});

it("arrows fill the room, side above side, and a narrow room scrolls rather than its words collide", async () => {
  const cells = await recorded();
  const figure = laneFigure(cells, 1_200);
  const corners = figure.boxes.flatMap((box) => box.outline.split(" ").map((corner) => corner.split(",").map(Number) as [number, number]));
  expect(Math.max(...corners.map(([x]) => x))).toBeLessThanOrEqual(1_200);
  expect(Math.max(...corners.map(([, y]) => y))).toBeLessThanOrEqual(figure.height);
  const [above, below] = ["supplier", "acquirer"].map((side) => figure.boxes.filter((box) => box.cell.side === side));
  expect(above?.map((box) => box.middle)).toEqual(below?.map((box) => box.middle));
  expect(Math.max(...(above ?? []).map((box) => box.top))).toBeLessThan(Math.min(...(below ?? []).map((box) => box.top)));
  expect(laneFigure(cells, 100).width).toBe(stagesIn(cells).length * 71);
});

it("arrow keys walk the cells that hold something", async () => {
  const figure = laneFigure(await recorded(), 900);
  const full = figure.boxes.filter((box) => isFull(box.cell));
  const row = full.filter((box) => box.cell.side === "supplier");
  const [first, second, last] = [row[0], row[1], row.at(-1)];
  if (!first || !second || !last) throw new Error("boxes");
  expect(boxBeside(figure, first, "ArrowRight")).toBe(second);
  expect(boxBeside(figure, second, "ArrowLeft")).toBe(first);
  expect(boxBeside(figure, first, "ArrowLeft")).toBeNull();
  expect(boxBeside(figure, last, "ArrowRight")).toBeNull();
  expect(boxBeside(figure, first, "ArrowUp")).toBeNull();
  const below = boxBeside(figure, first, "ArrowDown");
  expect(below?.cell).toMatchObject({ side: "acquirer", stage: first.cell.stage });
  expect(boxBeside(figure, first, "Enter")).toBeNull();
});
