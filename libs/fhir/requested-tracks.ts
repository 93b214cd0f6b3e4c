import { readEntries, type Entry } from './entries.js';
import { isService, performers } from './performers.js';
import { Place } from './place.js';

/** FHIR's status of a request that was entered in error, and so never was asked for. */
export const isVoid = ({ resource }: Entry): boolean => resource['status'] === 'entered-in-error';

export const isRequest = ({ type }: Entry): boolean => type === 'ServiceRequest';

/**
 * The tracks that a bundle asks for, as far as they can be read; for callers who need them before the whole bundle is read. If `parseReferralBundle`
 * accepts the bundle, the result is the track that it finds, by the same code. Any other bundle may be anything, so nothing is assumed of it.
 */
export const requestedTracks = (json: unknown): string[] =>
  (readEntries(json, new Place({ faults: [], notTaken: [] })) ?? [])
    .filter((entry) => isRequest(entry) && !isVoid(entry))
    .flatMap(({ resource }) => performers.safeParse(resource['performer']).data ?? [])
    .filter(isService)
    .flatMap(({ identifier }) => identifier?.value ?? []);
