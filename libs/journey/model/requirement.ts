import type { Role } from './actor.js';
import type { Gate } from './event-parts.js';
import type { MilestoneName } from './milestone.js';

type Value = string | number | boolean;

/** What would have to be otherwise, so that a page can act on it. Fields are paths in the body of the milestone. */
export type Requirement =
  /** Something else, or something at all, in that field; `least` and `most` where a number is meant. */
  | { readonly kind: 'field'; readonly field: string; readonly least?: number; readonly most?: number }
  | { readonly kind: 'choice'; readonly field: string; readonly values: readonly Value[] }
  /** A condition on how the journey stands, with its numbers. */
  | ({ readonly kind: 'gate' } & Gate)
  /** Another milestone first, or in its place; `with` is what its body has to say. */
  | {
      readonly kind: 'milestone';
      readonly name: MilestoneName;
      readonly with: Readonly<Record<string, Value>>;
    }
  | { readonly kind: 'role'; readonly roles: readonly Role[] }
  /** Not before that instant, ISO 8601. */
  | { readonly kind: 'time'; readonly from: string };

/** One thing that is needed: in words, and as what a page can act on; `words` is null where the detail says it. */
export interface Need {
  readonly words: string | null;
  readonly requires: readonly Requirement[];
}

/** The name of a milestone stands for that milestone, and `reason` for the field of that name. Other words come with what they mean (`Need`). */
export type Needed = MilestoneName | 'reason' | Need;

export const needs = (words: string | null, ...requires: readonly Requirement[]): Need => ({
  words,
  requires,
});

/** A need on which no page of the journey can act, so that it is said in words alone, on purpose. */
export const inWordsAlone = (words: string): Need => needs(words);

export const aField = (
  field: string,
  bounds: { readonly least?: number; readonly most?: number } = {},
): Requirement => ({ kind: 'field', field, ...bounds });

export const aChoice = (field: string, values: readonly Value[]): Requirement => ({
  kind: 'choice',
  field,
  values,
});

export const aGate = (gate: Gate): Requirement => ({ kind: 'gate', ...gate });

export const aMilestone = (name: MilestoneName, body: Readonly<Record<string, Value>> = {}): Requirement => ({
  kind: 'milestone',
  name,
  with: body,
});

export const aRole = (...roles: readonly Role[]): Requirement => ({ kind: 'role', roles });

/** @param from ms since epoch */
export const aTime = (from: number): Requirement => ({ kind: 'time', from: new Date(from).toISOString() });

export const OR_A_REASON = needs('or a reason', aField('reason'));

/** Whose training to assess may be on record (R-ASSESSOR). */
export const AN_ASSESSOR = needs(
  'a clinician whose training to assess is on record',
  aRole('clinician', 'supervisor', 'director'),
);

/** What is needed, in words. */
export const wordsOf = (needed: readonly Needed[]): string[] =>
  needed.flatMap((one) => (typeof one === 'string' ? [one] : one.words === null ? [] : [one.words]));

/** The same as what a page can act on. */
export const requirementsOf = (needed: readonly Needed[]): Requirement[] =>
  needed.flatMap((one) => {
    if (typeof one !== 'string') return one.requires;
    return [one === 'reason' ? aField('reason') : aMilestone(one)];
  });
