/** Thrown if a process cannot start because of its settings. It has every fault, each with the name of its setting and never with its value. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';
  // Private, because Node would otherwise print them a second time if nobody catches the error.
  readonly #faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.#faults = faults;
  }

  get faults(): readonly string[] {
    return this.#faults;
  }
}
