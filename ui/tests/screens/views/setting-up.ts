// Setting up: the inventory and its forms, assessments and their tailoring.

import type { Scene } from "../scene";
import type { View } from "./view";

const PARTS = ["systems", "suppliers", "products", "components", "people", "organisation"] as const;

const part = (name: (typeof PARTS)[number]): View => ({
  name: `inventory-${name}`,
  beginning: "sample",
  async open({ go, see, fill, page, stage }) {
    await go({ screen: "inventory", part: name });
    await see(name);
    if (name !== "components") return;
    // The sample's products come without their components.
    await stage.evaluate(({ desk, backend }) => {
      const found = (desk.session.inventory?.products ?? []).slice(0, 3);
      backend.componentsNamed = async () =>
        found.map((one) => ({
          name: "openssl-legacy-provider-with-a-long-name",
          version: "3.0.2",
          purl: "pkg:generic/openssl-legacy-provider-with-a-long-name@3.0.2?arch=x86_64&distro=debian-12",
          licence: "Apache-2.0; LicenseRef-scancode-openssl-exception-gpl-2.0-plus",
          product: one.id,
          systems: one.deployments.map(({ system }) => system),
        }));
    });
    await fill("component-look", "openssl");
    await page.getByTestId("components").getByRole("table").waitFor();
  },
});

const form = (name: "systems" | "suppliers" | "products" | "people"): View => ({
  name: `inventory-${name}-form`,
  beginning: "sample",
  async open({ go, see, page }) {
    await go({ screen: "inventory", part: name });
    await page.getByTestId(name).getByTestId("edit").first().click();
    await see("object-form");
  },
});

async function newAssessment({ go, see }: Scene): Promise<void> {
  await go({ screen: "assessments", part: "new" });
  await see("assessment-form");
}

export const SETTING_UP: readonly View[] = [
  ...PARTS.map(part),
  ...(["systems", "suppliers", "products", "people"] as const).map(form),
  {
    name: "inventory-new-faults",
    beginning: "new",
    async open({ go, click, see, page }) {
      await go({ screen: "inventory", part: "systems" });
      await click("add");
      await page.getByTestId("object-form").getByTestId("save").click();
      await see("object-form");
    },
  },
  { name: "assessments-form", beginning: "sample", open: newAssessment },
  {
    name: "assessments-tailoring",
    beginning: "sample",
    async open(scene) {
      await newAssessment(scene);
      await scene.page.getByTestId("tailored").check();
      await scene.see("exclusions");
      await scene.page.getByTestId("assessment-form").getByTestId("save").click();
    },
  },
  {
    name: "assessments-freeze",
    beginning: "sample",
    async open({ go, click, see }) {
      await go({ screen: "assessments" });
      await click("freeze");
      await see("confirm");
    },
  },
];
