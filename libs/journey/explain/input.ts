import type { NeededSentence } from '../model/needed-sentence.js';

/** One thing that a rule looked at. Codes, numbers and instants (ISO 8601), never free text. */
export interface Input {
  readonly name: string;
  readonly value: string | number | boolean | null;
  /** What the policy or the rule needs of it; null if nothing is needed. */
  readonly needed: NeededSentence | number | null;
  /** Whether it is as needed; null where nothing was needed. */
  readonly holds: boolean | null;
}

/** An input of which nothing was needed. */
export const observed = (name: string, value: Input['value']): Input => ({
  name,
  value,
  needed: null,
  holds: null,
});

/** An input that had to be as `needed`. */
export const required = (
  name: string,
  value: Input['value'],
  needed: NeededSentence | number,
  holds: boolean,
): Input => ({ name, value, needed, holds });

export const iso = (at: number): string => new Date(at).toISOString();

/** An instant as an input; null if it has not come. */
export const instant = (name: string, at: number | null | undefined): Input =>
  observed(name, at === null || at === undefined ? null : iso(at));

/** Several codes as one value. */
export const list = (codes: readonly (string | number)[]): string => codes.join(', ') || 'none';

/** Keeps the first input of each name. Those of the event come first, because it knows better than the state what was looked at. */
export const firstByName = (inputs: readonly Input[]): Input[] =>
  inputs.filter(({ name }, index) => inputs.findIndex((other) => other.name === name) === index);
