import type { Policy } from '#journey/model/policy';
import type { PolicyDocument } from '#policy/document';
import { contradictions } from '#policy/faults';
import { documentOf, recordedPolicy } from '#policy/recorded';
import { policyDocument } from '#policy/schema';

/** One value of a policy document, and the other policies that come of changing it alone. */
export interface Leaf {
  /** Its path; `[]` stands for any entry of a list of objects, and `[R-X]` for an entry of a list of words. */
  readonly path: string;
  /** A number or a word of its own, and no section, list or word in a list. */
  readonly isValue: boolean;
  readonly others: () => Generator<Policy>;
}

type Json = string | number | boolean | Json[] | { [key: string]: Json };
type Key = string | number;

/** Years of the calendar's offsets, as of `POLICY` of the scenarios. */
const YEARS = { from: 2025, to: 2032 };

/** Other words that a document may have in the place of one: whichever is not valid there is left out. */
const WORDS = [
  ...['coordinator', 'clinician', 'supervisor', 'director', 'onCall', 'responsible'],
  ...['days', 'hours', 'earlier', 'America/Los_Angeles', 'GAD-7', 'AUDIT', 'another'],
];

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && !Array.isArray(value);

/** Whether the list is one value: of dates each counts alike. */
const isOneValue = ([first]: readonly Json[]): boolean => typeof first === 'string' && /^\d{4}-/.test(first);

/** Other values for this one; undefined takes it away. */
const otherValues = (value: Json): readonly (Json | undefined)[] => {
  if (typeof value === 'number')
    return [value + 1, value - 1, value * 2, value * 10, value / 2, Math.floor(value / 10), 0, 0.1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'string') return [undefined, ...WORDS.filter((word) => word !== value)];
  if (Array.isArray(value)) return [undefined, [], value.slice(1), value.slice(0, -1), [...value].reverse()];
  return [undefined];
};

const setIn = (value: Json, [key, ...rest]: readonly Key[], to: Json | undefined): Json => {
  if (key === undefined) return to!;
  if (Array.isArray(value)) {
    const at = Number(key);
    if (rest.length === 0 && to === undefined) return value.filter((_one, index) => index !== at);
    return value.map((one, index) => (index === at ? setIn(one, rest, to) : one));
  }
  const { [key]: member, ...others } = value as { [key: string]: Json };
  if (rest.length === 0 && to === undefined) return others;
  return { ...(value as object), [key]: setIn(member!, rest, to) };
};

/** Every value of the document, sections and lists included, by where it stands. */
const valuesOf = (value: Json, keys: readonly Key[] = [], path = ''): [string, readonly Key[], Json][] => {
  const own: [string, readonly Key[], Json][] = keys.length === 0 ? [] : [[path, keys, value]];
  if (Array.isArray(value))
    return isOneValue(value)
      ? own
      : [
          ...own,
          ...value.flatMap((one, index) =>
            valuesOf(one, [...keys, index], `${path}[${typeof one === 'object' ? '' : one}]`),
          ),
        ];
  if (!isObject(value)) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, member]) =>
      valuesOf(member, [...keys, key], path === '' ? key : `${path}.${key}`),
    ),
  ];
};

/** The policy of a document if it is valid. The table of offsets takes long to compute, so it is computed for another time zone alone. */
const valid = (document: Json, { calendar }: Policy): Policy | null => {
  const { data, error } = policyDocument.safeParse({ ...(document as object), version: 'other' });
  if (!data || contradictions(data, error).length > 0) return null;
  if (data.calendar.timeZone !== calendar.timeZone) return recordedPolicy(data, YEARS);
  return { ...data, calendar: { ...data.calendar, offsets: calendar.offsets } };
};

/** The values of this policy's document by path, each with the valid policies that differ from it in that value alone. */
export const leavesOf = (policy: Policy): Leaf[] => {
  const document = documentOf(policy) as PolicyDocument & Json;
  const byPath = new Map<string, [readonly Key[], Json][]>();
  for (const [path, keys, value] of valuesOf(document))
    byPath.set(path, [...(byPath.get(path) ?? []), [keys, value]]);
  return [...byPath].map(([path, places]) => ({
    path,
    isValue: !path.endsWith(']') && places.every(([, value]) => typeof value !== 'object'),
    *others() {
      for (const [keys, value] of places)
        for (const other of otherValues(value)) {
          if (JSON.stringify(other) === JSON.stringify(value)) continue;
          const changed = valid(setIn(document, keys, other), policy);
          if (changed) yield changed;
        }
    },
  }));
};
