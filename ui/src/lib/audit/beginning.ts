// Beginning a review: a submission is chosen in a dialog, and what an auditor's workspace needs is asked next.

import type { Desk } from "../desk.svelte";

/** Asks for a submission and goes on to what its review needs. */
export async function reviewSubmission(desk: Desk): Promise<void> {
  await desk.guarded(async () => {
    const chosen = await desk.backend.chooseSubmission(desk.words.language);
    if (chosen) desk.submitted = chosen;
  });
}
