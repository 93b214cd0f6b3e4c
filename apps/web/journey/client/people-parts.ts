import { changedBy, type ChangedBy } from '../../forms/changed-by.js';
import { NOBODY, type PersonValues } from './people-values.js';

type People = readonly PersonValues[];

/** A person about whom two lists differ; null where a list does not have them. */
export interface PersonDifference {
  readonly id: string;
  readonly changedBy: ChangedBy;
  readonly mine: PersonValues | null;
  readonly theirs: PersonValues | null;
}

const FIELDS = Object.keys(NOBODY) as readonly (keyof PersonValues)[];

const isSame = (a: PersonValues | null, b: PersonValues | null): boolean =>
  a === b || (a !== null && b !== null && FIELDS.every((field) => a[field] === b[field]));

/** The people by name, since nobody in the list has an id; two of one name are told apart by their order. Somebody of whom nothing is written is nobody. */
const byName = (people: People): ReadonlyMap<string, PersonValues> => {
  const named = new Map<string, PersonValues>();
  for (const person of people) {
    if (isSame(person, NOBODY)) continue;
    const name = person.name.trim().toLowerCase();
    const before = [...named.keys()].filter((id) => id.replace(/ \d+$/, '') === name).length;
    named.set(`${name} ${before + 1}`, person);
  }
  return named;
};

/** The people about whom mine differs from theirs: those of mine first. @param base what both began with */
export const differencesOf = (base: People, mine: People, theirs: People): readonly PersonDifference[] => {
  const [began, here, there] = [byName(base), byName(mine), byName(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((id) => {
    const of = (people: ReadonlyMap<string, PersonValues>) => people.get(id) ?? null;
    if (isSame(of(here), of(there))) return [];
    const as = { mine: isSame(of(began), of(here)), theirs: isSame(of(began), of(there)) };
    return [{ id, changedBy: changedBy(as), mine: of(here), theirs: of(there) }];
  });
};

/** My list with what theirs says about those people: changed in their place, added at the end, or taken out. */
export const merged = (mine: People, theirs: People, taken: readonly string[]): PersonValues[] => {
  const [here, there] = [byName(mine), byName(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((id) => {
    const person = (taken.includes(id) ? there : here).get(id);
    return person ? [person] : [];
  });
};
