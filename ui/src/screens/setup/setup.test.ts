// Setting up the inventory and the assessments, as a person does it.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../lib/backend/memory";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";
import type { Place } from "../../lib/screens.svelte";

async function open(place: Place) {
  const backend = new MemoryBackend();
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["en"]);
  await desk.openSample();
  desk.session.go(place);
  return { backend, desk, session: desk.session };
}

// Some walk through several screens, and a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const type = async (testid: string, value: string) => fireEvent.input(await screen.findByTestId(testid), { target: { value } });

beforeEach(() => localStorage.clear());

it("adds a system with both names and its criticality", async () => {
  const { session } = await open({ screen: "inventory", part: "systems" });
  await screen.findByTestId("systems");
  const before = session.inventory?.systems.length ?? 0;
  await click("add");
  await type("name-zh-CN", "调度云");
  await click("save");
  expect(document.activeElement).toBe(screen.getByTestId("name-en"));
  await type("name-en", "Dispatch cloud");
  await fireEvent.change(screen.getByTestId("criticality"), { target: { value: "core" } });
  await click("internet-facing");
  await click("save");
  await vi.waitFor(() => expect(session.inventory?.systems.length).toBe(before + 1));
  expect(session.inventory?.systems.at(-1)).toMatchObject({ criticality: "core", internet_facing: true });
  expect(screen.queryByTestId("object-form")).toBeNull();
});

it("records where a product runs and what would take its place", async () => {
  const { session } = await open({ screen: "inventory", part: "products" });
  await screen.findByTestId("products");
  const product = session.inventory?.products[0];
  const other = session.inventory?.products[1];
  const free = session.inventory?.systems.find((one) => !product?.deployments.some((each) => each.system === one.id));
  await fireEvent.click(screen.getAllByTestId("edit")[0] as HTMLElement);
  await fireEvent.change(await screen.findByTestId("add-deployment"), { target: { value: free?.id } });
  const hosts = within(screen.getByTestId("deployments")).getAllByRole("spinbutton");
  await fireEvent.input(hosts.at(-1) as HTMLElement, { target: { value: "0" } });
  await click("save");
  expect(hosts.at(-1)?.getAttribute("aria-invalid")).toBe("true");
  await fireEvent.input(hosts.at(-1) as HTMLElement, { target: { value: "12" } });
  await fireEvent.change(screen.getByTestId("alternate"), { target: { value: other?.id } });
  await click("save");
  const saved = () => session.inventory?.products[0];
  await vi.waitFor(() => expect(saved()?.deployments).toContainEqual({ system: free?.id, hosts: 12 }));
  expect(saved()?.alternate).toBe(other?.id);
});

it("shows what uses a supplier and does not remove it", async () => {
  const { session } = await open({ screen: "inventory", part: "suppliers" });
  await screen.findByTestId("suppliers");
  await fireEvent.click(screen.getAllByTestId("edit")[0] as HTMLElement);
  const [supplier] = session.inventory?.suppliers ?? [];
  const product = session.inventory?.products.find((one) => one.supplier === supplier?.id);
  expect((await screen.findByTestId("users")).textContent).toContain(product?.name.en);
  expect((screen.getByTestId("remove") as HTMLButtonElement).disabled).toBe(true);
});

it("removes what nothing uses after asking once, and says why when it is refused", async () => {
  const { session, backend } = await open({ screen: "inventory", part: "people" });
  await screen.findByTestId("people");
  await fireEvent.click(screen.getAllByTestId("edit")[0] as HTMLElement);
  await click("remove");
  await click("confirm-go");
  expect((await screen.findByTestId("failure")).textContent).toContain("still used");
  await fireEvent.click(within(screen.getByTestId("confirm")).getByText("Cancel"));
  const people = session.workspace?.people.length ?? 0;
  await backend.chooseAuthor("person-2");
  await click("remove");
  await click("confirm-go");
  await vi.waitFor(() => expect(session.workspace?.people.length).toBe(people - 1));
  expect(screen.queryByTestId("object-form")).toBeNull();
});

it("a failed save keeps what was typed", async () => {
  const { backend } = await open({ screen: "inventory", part: "people" });
  await click("add");
  await type("person-name", "Lu");
  backend.savePerson = async () => Promise.reject({ kind: "input", lines: { "zh-CN": ["坏"], en: ["broken"] } });
  await click("save");
  expect((await screen.findByTestId("failure")).textContent).toContain("broken");
  expect((screen.getByTestId("person-name") as HTMLInputElement).value).toBe("Lu");
});

it("answers which systems contain a component", async () => {
  const { session } = await open({ screen: "inventory", part: "components" });
  const inventory = await session.stock();
  const [product] = inventory.products;
  if (product) product.components = 3;
  await type("component-look", "openssl");
  const table = await screen.findByRole("table");
  expect(table.textContent).toContain(product?.name.en);
  const system = inventory.systems.find((one) => one.id === product?.deployments[0]?.system);
  expect(table.textContent).toContain(system?.name.en);
});

it("makes a tailored assessment, with reasons, and shows how much is left", async () => {
  const { session } = await open({ screen: "assessments", part: "new" });
  await type("assessment-name-zh-CN", "下一轮");
  await type("assessment-name-en", "Next");
  await click("standard-gbt-43698-2024");
  await click("tailored");
  await vi.waitFor(() => expect(screen.getByTestId("tailoring").parentElement?.textContent).toMatch(/asks 7\d of 7\d/));
  await fireEvent.change(screen.getByTestId("exclude"), { target: { value: "gbt-43698-2024/8.2" } });
  await click("save");
  expect(screen.getAllByText("State the reason.").length).toBe(2);
  const reasons = within(screen.getByTestId("exclusions")).getAllByRole("textbox");
  await fireEvent.input(reasons[0] as HTMLElement, { target: { value: "No such supplier." } });
  await type("decided-by", "CISO");
  await type("tailoring-reason", "Acquirer only.");
  await click("save");
  await vi.waitFor(() => expect(session.current?.name.en).toBe("Next"));
  expect(session.current?.tailoring).toMatchObject({ decided_by: "CISO", excluded: [{ reason: "No such supplier." }] });
  expect(await screen.findAllByTestId("assessment-row")).toHaveLength(2);
});

it("freezes after asking once; then nothing can be changed", async () => {
  const { session } = await open({ screen: "assessments" });
  await click("freeze");
  expect(session.readOnly).toBe(false);
  await click("confirm-go");
  await vi.waitFor(() => expect(session.readOnly).toBe(true));
  expect(screen.queryByTestId("edit-assessment")).toBeNull();
});

it("switches between assessments in the title bar", async () => {
  const { session, backend } = await open({ screen: "overview" });
  const first = session.current;
  const input = { ...first, id: "", name: { "zh-CN": "二", en: "Second" }, copied_from: first?.id ?? null, tailoring: null };
  await session.load(await backend.saveAssessment(input as Parameters<typeof backend.saveAssessment>[0]));
  await fireEvent.change(await screen.findByTestId("assessment"), { target: { value: first?.id } });
  await vi.waitFor(() => expect(session.current?.id).toBe(first?.id));
});

it("changes the organisation", async () => {
  const { session } = await open({ screen: "inventory", part: "organisation" });
  await type("region", "nowhere");
  await click("save");
  expect(screen.getByText(/Not an ISO 3166-2 code/)).toBeTruthy();
  await type("region", "cn-44");
  await click("save");
  await vi.waitFor(() => expect(session.workspace?.organisation.region).toBe("CN-44"));
});
