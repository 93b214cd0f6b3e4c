import { readEntries, type Entry } from './entries.js';
import { isService, performers } from './performers.js';
import { Place } from './place.js';

/** FHIR: it was never asked for. */
export const isVoid = ({ resource }: Entry): boolean => resource['status'] === 'entered-in-error';

export const isRequest = ({ type }: Entry): boolean => type === 'ServiceRequest';

/**
 * The tracks that a bundle asks for, as far as they can be made out: whoever has to know before it is read in full, asks here.
 * Of a bundle that `parseReferralBundle` takes, it is the one that it finds, by the same means; nothing is assumed of any other.
 */
export const requestedTracks = (json: unknown): string[] =>
  (readEntries(json, new Place({ faults: [], notTaken: [] })) ?? [])
    .filter((entry) => isRequest(entry) && !isVoid(entry))
    .flatMap(({ resource }) => performers.safeParse(resource['performer']).data ?? [])
    .filter(isService)
    .flatMap(({ identifier }) => identifier?.value ?? []);
