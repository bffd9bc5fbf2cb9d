import { expect, it } from "vitest";
import { Drag } from "./drag";

it("tells what lies under the files, and what they left", () => {
  const [first, second] = [document.createElement("div"), document.createElement("div")];
  document.body.append(first, second);
  const heard: string[] = [];
  for (const [name, element] of [["first", first], ["second", second]] as const) {
    for (const event of ["dragover", "dragleave", "drop"]) element.addEventListener(event, () => heard.push(`${name} ${event}`));
  }
  document.elementFromPoint = (x) => (x < 10 ? first : second);

  const drag = new Drag();
  drag.at("dragover", { x: 1, y: 1 });
  drag.at("dragover", { x: 20, y: 1 });
  drag.at("drop", { x: 20, y: 1 });
  drag.leave();
  expect(heard).toEqual(["first dragover", "first dragleave", "second dragover", "second drop"]);
});
