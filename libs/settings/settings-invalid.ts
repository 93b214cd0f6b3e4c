/** Thrown if a process cannot start because of its settings. It has every fault, each with the name of its setting and never with its value. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';
  // Private, or Node would print them once more where nobody catches this.
  readonly #faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.#faults = faults;
  }

  get faults(): readonly string[] {
    return this.#faults;
  }
}
