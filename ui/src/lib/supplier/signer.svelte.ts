// The key a person signs with, as it is chosen or made. The host keeps the file; here are its name and what was typed.

import type { KeyAlgorithm, RECEIVING, Sealing } from "../backend/packages";
import type { Desk } from "../desk.svelte";
import { Task } from "../task.svelte";
import type { MadeKeyWire } from "../wire/MadeKeyWire";

export class SignerDraft {
  /** Name of the key's file; null while none is chosen. */
  name: string | null = $state(null);
  passphrase = $state("");
  /** The form for a new key is open. */
  making = $state(false);
  /** The key just made, whose words are to be read out. */
  made: MadeKeyWire | null = $state.raw(null);
  readonly task = new Task();

  constructor(private readonly desk: Desk) {}

  get ready(): boolean {
    return this.name !== null && this.passphrase !== "" && !this.making;
  }

  /** For a package that everybody may open. */
  get sealing(): Sealing {
    return { key_passphrase: this.passphrase, passphrase: null, for_recipient: false };
  }

  async choose(): Promise<void> {
    await this.task.run(async () => {
      const chosen = await this.desk.backend.chooseKey(this.desk.words.language);
      if (!chosen) return;
      this.name = chosen;
      this.made = null;
      this.passphrase = "";
    });
  }

  /** One that only receives is not chosen to sign with. */
  async make(algorithm: KeyAlgorithm | typeof RECEIVING, passphrase: string): Promise<void> {
    await this.task.run(async () => {
      const made = await this.desk.backend.makeKey(algorithm, passphrase, this.desk.words.language);
      if (!made) return;
      this.made = made;
      this.making = false;
      if (made.fingerprint === null) return;
      this.name = made.secret_file.split(/[/\\]/).at(-1) ?? made.secret_file;
      this.passphrase = passphrase;
    });
  }
}
