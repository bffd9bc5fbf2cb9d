// Contradictions between answers and results per object, as the screen of consistency shows them.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, it } from "vitest";
import App from "../App.svelte";
import { MemoryBackend } from "../lib/backend/memory";
import { Desk } from "../lib/desk.svelte";
import { Preferences } from "../lib/preferences";

async function open(language: string) {
  const desk = new Desk(new MemoryBackend(), new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  await desk.openSample();
  desk.go("consistency");
  await screen.findByTestId("consistency");
  await tick();
  return desk;
}

beforeEach(() => localStorage.clear());

it("contradictions name the object, not its key", async () => {
  const desk = await open("en");
  const rows = screen.getAllByTestId("contradiction");
  expect(rows.length).toBe(desk.assessment?.contradictions.length);
  for (const [index, found] of (desk.assessment?.contradictions ?? []).entries()) {
    expect(rows[index]?.textContent).toContain(found.object_name.en);
    expect(rows[index]?.textContent).toContain(found.message.en);
    expect(rows[index]?.textContent).not.toContain(found.object);
  }
});

it("every object has its row, and unfolds to what it pulls down", async () => {
  const desk = await open("zh-CN");
  const objects = desk.assessment?.objects ?? [];
  const rows = screen.getAllByTestId("object");
  expect(rows.map((row) => row.querySelector("th")?.textContent)).toEqual(
    objects.map((object) => expect.stringContaining(object.name["zh-CN"])),
  );
  const button = within(rows[0] as HTMLElement).getByRole("button");
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await fireEvent.click(button);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  const details = screen.getByTestId("object-details");
  expect(within(details).getAllByRole("row").length).toBe(1 + (objects[0]?.pulled_down.length ?? 0));
  await fireEvent.click(within(details).getAllByRole("button")[0] as HTMLElement);
  expect(desk.panel.target).toEqual({ kind: "requirement", id: objects[0]?.pulled_down[0] });
  await fireEvent.click(button);
  expect(screen.queryByTestId("object-details")).toBeNull();
});
