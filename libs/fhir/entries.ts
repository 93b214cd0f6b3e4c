import { z } from 'zod';
import { text } from './element.js';
import type { Place } from './place.js';

/** A referral has some ten to fifty entries. */
export const MAX_ENTRIES = 1_000;

export interface Entry {
  readonly place: Place;
  readonly fullUrl: unknown;
  readonly type: string;
  readonly resource: Readonly<Record<string, unknown>>;
}

const bundle = z.object({ resourceType: z.literal('Bundle') });
const object = z.record(z.string(), z.unknown());

/** Bundle → its resources, each with its place, or null where there are none to look at. Faults are noted. */
export const readEntries = (json: unknown, place: Place): Entry[] | null => {
  if (!bundle.safeParse(json).success) {
    place.at('resourceType').fault('notABundle', 'expected a FHIR R4 Bundle');
    return null;
  }
  const { entry: entries = [] } = json as { entry?: unknown };
  const list = place.at('entry').read(z.array(z.unknown()), entries);
  if (list === undefined) return null;
  if (list.length > MAX_ENTRIES) {
    place.at('entry').fault('tooManyEntries', `expected ${MAX_ENTRIES} at most, not ${list.length}`);
    return null;
  }
  return list.flatMap((value, index) => readEntry(value, place.at('entry', index)));
};

const readEntry = (value: unknown, place: Place): Entry[] => {
  const entry = place.read(object, value);
  if (entry === undefined) return [];
  const here = place.at('resource');
  const resource = here.read(object, entry['resource']);
  if (resource === undefined) return [];
  const type = here.at('resourceType').read(text, resource['resourceType']);
  return type === undefined ? [] : [{ place: here, fullUrl: entry['fullUrl'], type, resource }];
};
