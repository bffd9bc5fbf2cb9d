import { expect, it } from "vitest";
import { groups, isOrganisation, isRegion, newWorkspace, organisationDraft, organisationInput, passphraseFaults } from "./drafts";

it("an organisation needs both names; sector and region may be left out", () => {
  const draft = organisationDraft();
  expect(isOrganisation(draft)).toBe(false);
  draft.name = { "zh-CN": " 澜江 ", en: "Lanjiang" };
  expect(isOrganisation(draft)).toBe(true);
  expect(organisationInput(draft)).toEqual({ name: { "zh-CN": "澜江", en: "Lanjiang" }, sector: null, region: null });
});

it("a region is an ISO 3166-2 code, however it is typed", () => {
  expect(["", "CN-44", "cn-44 ", "GB-ENG", "CN44", "CN-", "Guangdong"].map(isRegion)).toEqual([true, true, true, true, false, false, false]);
});

it("a passphrase is long enough, counted in characters, and typed twice alike", () => {
  expect(passphraseFaults({ passphrase: "short", repeated: "short" })).toEqual({ passphrase: "workspace-passphrase-short" });
  expect(passphraseFaults({ passphrase: "山高水长风清月明", repeated: "山高水长风清月明" })).toEqual({});
  expect(passphraseFaults({ passphrase: "𠮷𠮷𠮷𠮷𠮷", repeated: "𠮷𠮷𠮷𠮷𠮷" }).passphrase).toBeDefined();
  expect(passphraseFaults({ passphrase: "correct horse", repeated: "correct hose" })).toEqual({ repeated: "workspace-passphrase-differs" });
});

it("a passphrase is sent as it was typed, blanks and all", () => {
  const passphrase = " correct horse ";
  expect(newWorkspace(organisationDraft(), " Shen ", { passphrase, repeated: passphrase })).toMatchObject({ author: "Shen", passphrase });
});

it("a recovery key is shown in its groups", () => {
  expect(groups("ABCD-EFGH 1234\n5678")).toEqual(["ABCD", "EFGH", "1234", "5678"]);
});
