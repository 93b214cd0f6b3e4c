/** One thing that a rule looked at. Codes, numbers and instants (ISO 8601), never free text. */
export interface Input {
  readonly name: string;
  readonly value: string | number | boolean | null;
  /** What the policy or the rule needs of it, where it needs anything. */
  readonly needed: string | number | null;
  /** Whether it is as needed; null where nothing was needed. */
  readonly holds: boolean | null;
}

/** Something that was looked at, and that nothing was needed of. */
export const observed = (name: string, value: Input['value']): Input => ({
  name,
  value,
  needed: null,
  holds: null,
});

/** Something that was to be as `needed`. */
export const required = (
  name: string,
  value: Input['value'],
  needed: string | number,
  holds: boolean,
): Input => ({ name, value, needed, holds });

export const iso = (at: number): string => new Date(at).toISOString();

/** An instant that may not have come. */
export const instant = (name: string, at: number | null | undefined): Input =>
  observed(name, at === null || at === undefined ? null : iso(at));

/** Several codes as one value. */
export const list = (codes: readonly (string | number)[]): string => codes.join(', ') || 'none';

/** Of inputs of one name the first: an event knows better than the state what was looked at. */
export const firstByName = (inputs: readonly Input[]): Input[] =>
  inputs.filter(({ name }, index) => inputs.findIndex((other) => other.name === name) === index);
