// What people and objects of the workspace are called, by id.

import type { Session } from "../session.svelte";
import type { NameOf } from "./history";

export function namesOf(session: Session): NameOf {
  const { words } = session;
  const named = new Map((session.workspace?.people ?? []).map((one) => [one.id, one.name]));
  const { suppliers = [], systems = [], products = [] } = session.inventory ?? {};
  for (const one of [...suppliers, ...systems, ...products]) named.set(one.id, words.say(one.name));
  return (id) => named.get(id) ?? null;
}
