import { z } from 'zod';
import { code, fields, type Fields } from './element.js';
import type { Place } from './place.js';
import { refuseModifiers } from './rest.js';

/** The most entries of a bundle; a referral has some ten to fifty. */
export const MAX_ENTRIES = 1_000;

export interface Entry {
  readonly place: Place;
  readonly fullUrl: unknown;
  readonly type: string;
  readonly resource: Fields;
}

const list = z.array(z.unknown());
const bundle = z.object({ resourceType: z.literal('Bundle') });

/** Bundle types that report the past: versions that are replaced, and answers to another request. */
const NO_REFERRAL = ['history', 'batch-response', 'transaction-response'];

/** Bundle → its resources, each with its place, or null where there are none to look at. Faults are noted. */
export const readEntries = (json: unknown, place: Place): Entry[] | null => {
  if (!bundle.safeParse(json).success) {
    place.at('resourceType').fault('notABundle', 'expected a FHIR R4 Bundle');
    return null;
  }
  const { type, entry: entries = [] } = json as { type?: unknown; entry?: unknown };
  if (NO_REFERRAL.includes(type as string)) {
    place.at('type').fault('notABundle', 'a referral is no history, and no answer');
    return null;
  }
  refuseModifiers(json as Fields, place);
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
  refuseModifiers(entry, place);
  const here = place.at('resource');
  const resource = here.read(fields, entry['resource']);
  if (resource === undefined) return [];
  const type = here.at('resourceType').read(code, resource['resourceType']);
  return type === undefined ? [] : [{ place: here, fullUrl: entry['fullUrl'], type, resource }];
};
