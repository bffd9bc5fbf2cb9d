// A list of 12,000 rows draws what is in view.

import { fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { expect, it } from "vitest";
import VirtualList from "./VirtualList.svelte";

const row = createRawSnippet((name: () => unknown) => ({ render: () => `<span data-testid="drawn">${String(name())}</span>` }));

it("draws a windowful at the top, in the middle and at the end", async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => `row ${at}`);
  render(VirtualList, { rows, rowHeight: 2, row, role: "list", wrapper: "listitem", "data-testid": "long" });
  const list = screen.getByTestId("long");
  const drawn = () => screen.getAllByTestId("drawn").map((one) => one.textContent);
  expect(drawn()[0]).toBe("row 0");
  expect(drawn().length).toBeLessThan(60);
  for (const scrolled of [192_000, 12_000 * 32 - 720]) {
    list.scrollTop = scrolled;
    await fireEvent.scroll(list);
    expect(drawn()).toContain(`row ${Math.ceil(scrolled / 32)}`);
    expect(drawn().length).toBeLessThan(60);
  }
  expect(drawn().at(-1)).toBe("row 11999");
  expect(list.querySelector("[role=listitem]")?.getAttribute("aria-setsize")).toBe("12000");
});

it("keeps its place when rows become higher", async () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => `row ${at}`);
  const shown = render(VirtualList, { rows, rowHeight: 2, row, role: "list", "data-testid": "long" });
  const list = screen.getByTestId("long");
  list.scrollTop = 100 * 32;
  await fireEvent.scroll(list);
  await shown.rerender({ rowHeight: 2.5 });
  expect(list.scrollTop).toBe(100 * 40);
  expect(screen.getAllByTestId("drawn").map((one) => one.textContent)).toContain("row 100");
});
