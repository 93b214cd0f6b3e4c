/** The `where` of a list, built from the filters that were given, with its values as parameters. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly all: string[] = [];

  /** Adds a parameter and returns its placeholder, such as `$3`. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  add(condition: string): void {
    this.all.push(condition);
  }

  /** `column = value`, unless the filter was not given. */
  equal(column: string, value: string | null | undefined): void {
    if (value !== null && value !== undefined) this.add(`${column} = ${this.value(value)}`);
  }

  get where(): string {
    return this.with([]);
  }

  /** The `where` with these beside. */
  with(more: readonly string[]): string {
    const all = [...this.all, ...more];
    return all.length === 0 ? '' : `where ${all.join(' and ')}`;
  }
}
