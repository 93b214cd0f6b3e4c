import type { InstrumentTotal } from '#instruments/instrument';
import { BundleFaults, type BundleFault } from './bundle-faults.js';
import { readCondition } from './condition.js';
import { quoted } from './element.js';
import { readEntries, type Entry } from './entries.js';
import { readObservation } from './observation.js';
import { readPatient } from './patient.js';
import { Place } from './place.js';
import type {
  ReferralBundle,
  ReferredClient,
  ReferredCondition,
  RequestedService,
} from './referral-bundle.js';
import { NOT_NEEDED } from './resource-types.js';
import { AS_USUAL, readServiceRequest } from './service-request.js';
import { referencesTo } from './subject.js';

/** FHIR's clinical statuses of a condition that is over. */
const OVER = ['inactive', 'remission', 'resolved'];

/**
 * One FHIR R4 Bundle → a referral.
 *
 * @param json what JSON.parse gave; nothing is assumed of it.
 * @param now no client is born after it.
 * @throws BundleFaults with every fault of the bundle; nothing else.
 */
export const parseReferralBundle = (json: unknown, now: Date = new Date()): ReferralBundle => {
  const faults: BundleFault[] = [];
  const root = new Place(faults);
  const entries = readEntries(json, root);
  if (entries === null) throw new BundleFaults(faults);

  const patients = entries.filter(({ type }) => type === 'Patient');
  if (patients.length === 0) root.at('entry').fault('noPatient', 'there is no Patient');
  for (const { place } of patients.slice(1))
    place.fault('manyPatients', 'is another Patient: a referral is for one');
  for (const { place } of entries.filter(({ type }) => type === 'ServiceRequest').slice(1))
    place.fault('manyServiceRequests', 'is another ServiceRequest: a referral is one');
  const references = patients.flatMap(({ fullUrl, resource }) => referencesTo(fullUrl, resource['id']));
  const subjects = patients.length === 0 ? null : new Set(references);

  const read: Read = { clients: [], requested: [], results: [], conditions: [] };
  for (const entry of entries) readResource(entry, subjects, read, now);

  const { clients, results, conditions } = read;
  const [client] = clients;
  const [requested = AS_USUAL] = read.requested;
  if (client === undefined || faults.length > 0) throw new BundleFaults(faults);
  results.sort((a, b) => a.takenAt - b.takenAt);
  return { client, requested, results, conditions, reason: reasonOf(conditions) };
};

interface Read {
  readonly clients: ReferredClient[];
  readonly requested: RequestedService[];
  readonly results: InstrumentTotal[];
  readonly conditions: ReferredCondition[];
}

const readResource = (entry: Entry, subjects: ReadonlySet<string> | null, read: Read, now: Date): void => {
  const { type, resource, place } = entry;
  if (type === 'Patient') keep(read.clients, readPatient(resource, place, now));
  else if (type === 'ServiceRequest') keep(read.requested, readServiceRequest(resource, place, subjects));
  else if (type === 'Observation') keep(read.results, readObservation(resource, place, subjects));
  else if (type === 'Condition') keep(read.conditions, readCondition(resource, place, subjects));
  else if (!NOT_NEEDED.has(type))
    place.at('resourceType').fault('unsupportedResource', `a referral takes no ${quoted(type)}`);
};

const keep = <T>(list: T[], value: T | undefined): void => {
  if (value !== undefined) list.push(value);
};

const reasonOf = (conditions: readonly ReferredCondition[]): string | null => {
  const present = conditions.filter(({ clinicalStatus }) => !OVER.includes(clinicalStatus ?? ''));
  return [...new Set(present.map(({ display, code }) => display ?? code))].join('; ') || null;
};
