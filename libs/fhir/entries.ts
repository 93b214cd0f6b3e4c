import { z } from 'zod';
import { fields, text, type Fields } from './element.js';
import type { Place } from './place.js';

/** A referral has some ten to fifty entries. */
export const MAX_ENTRIES = 1_000;

export interface Entry {
  readonly place: Place;
  readonly fullUrl: unknown;
  readonly type: string;
  readonly resource: Fields;
}

const list = z.array(z.unknown());
const bundle = z.object({ resourceType: z.literal('Bundle') });

/** Bundle → its resources, each with its place, or null where there are none to look at. Faults are noted. */
export const readEntries = (json: unknown, place: Place): Entry[] | null => {
  if (!bundle.safeParse(json).success) {
    place.at('resourceType').fault('notABundle', 'expected a FHIR R4 Bundle');
    return null;
  }
  const { entry: entries = [] } = json as { entry?: unknown };
  const all = place.at('entry').read(list, entries);
  if (all === undefined) return null;
  if (all.length > MAX_ENTRIES) {
    place.at('entry').fault('tooManyEntries', `expected ${MAX_ENTRIES} at most, not ${all.length}`);
    return null;
  }
  return all.flatMap((value, index) => readEntry(value, place.at('entry', index)));
};

const readEntry = (value: unknown, place: Place): Entry[] => {
  const entry = place.read(fields, value);
  if (entry === undefined) return [];
  const here = place.at('resource');
  const resource = here.read(fields, entry['resource']);
  if (resource === undefined) return [];
  const type = here.at('resourceType').read(text, resource['resourceType']);
  return type === undefined ? [] : [{ place: here, fullUrl: entry['fullUrl'], type, resource }];
};
