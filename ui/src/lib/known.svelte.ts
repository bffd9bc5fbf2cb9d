// The requirements of the assessed packs by id, with their reading order. Until they are there lists do with what they have.

import { useDesk } from "./desk.svelte";
import { Latest } from "./latest.svelte";
import type { RequirementWire } from "./wire/RequirementWire";

export type Known = ReadonlyMap<string, RequirementWire>;

/** To be called while a component is made. */
export function knownRequirements(): Latest<Known> {
  const desk = useDesk();
  const known = new Latest<Known>();
  const ids = $derived((desk.assessment?.packs ?? []).map((pack) => pack.id).join("\n"));
  $effect(() => {
    const packs = ids === "" ? [] : ids.split("\n");
    void known.ask(async () => {
      const whole = await Promise.all(packs.map((id) => desk.pack(id)));
      return new Map(whole.flatMap((pack) => pack.requirements.map((one) => [one.id, one])));
    });
  });
  return known;
}
