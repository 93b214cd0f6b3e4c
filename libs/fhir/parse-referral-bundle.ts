import { BundleFaults } from './bundle-faults.js';
import { readCondition } from './condition.js';
import type { Reading } from './date-time.js';
import { quoted, type Fields } from './element.js';
import { readEntries, type Entry } from './entries.js';
import { readObservation } from './observation.js';
import { readPatient } from './patient.js';
import { patientsOf } from './patients.js';
import { Place, type Findings } from './place.js';
import type { ReferralBundle, ReferredCondition } from './referral-bundle.js';
import { isRequest, isVoid } from './requested-tracks.js';
import { NOT_NEEDED } from './resource-types.js';
import { leaveRest } from './rest.js';
import { AS_USUAL, readServiceRequest } from './service-request.js';
import { Patients } from './subject.js';
import { WithoutRepeats } from './without-repeats.js';

/** FHIR's clinical statuses of a condition that the client no longer has. */
const OVER = ['inactive', 'remission', 'resolved'];

/** Fields about the bundle itself, and about how it was sent. */
const ENVELOPE = ['type', 'timestamp', 'total', 'link', 'entry'];

/**
 * One FHIR R4 Bundle → a referral, and the parts of the bundle that are not used.
 * @param json the result of JSON.parse; it may be anything.
 * @throws BundleFaults with every fault of the bundle; nothing else.
 */
export const parseReferralBundle = (json: unknown, reading: Reading): ReferralBundle => {
  const findings: Findings = { faults: [], notTaken: [] };
  const root = new Place(findings);
  const entries = readEntries(json, root);
  if (entries === null) throw new BundleFaults(findings.faults);
  leaveRest(json as Fields, ENVELOPE, root);

  const { client: patient, replaced, others } = patientsOf(entries);
  const patients = new Patients([...list(patient ?? undefined), ...replaced]);
  if (patient === null) root.at('entry').fault('noPatient', 'there is no Patient');
  for (const { place } of others) place.fault('manyPatients', 'is another Patient: a referral is for one');
  for (const { place } of replaced) place.leave('is replaced by another Patient of the bundle');
  const requests = requestsOf(entries);

  const read = patient ? readPatient(patient, reading.now) : undefined;
  const [requested = AS_USUAL] = requests.flatMap((entry) => readServiceRequest(entry, patients) ?? []);
  const results = new WithoutRepeats();
  const conditions: ReferredCondition[] = [];
  for (const entry of entries) {
    if (entry.type === 'Observation')
      results.add(
        readObservation(entry, patients, reading, read?.client.birthDate ?? null),
        entry.place,
        entry.resource,
      );
    else if (entry.type === 'Condition') conditions.push(...list(readCondition(entry, patients)));
    else if (!READ_ABOVE.has(entry.type)) leaveOrRefuse(entry);
  }
  if (read === undefined || findings.faults.length > 0) throw new BundleFaults(findings.faults);
  return {
    ...read,
    requested,
    results: results.oldestFirst(),
    conditions,
    reason: reasonOf(conditions),
    notTaken: findings.notTaken,
  };
};

const READ_ABOVE: ReadonlySet<string> = new Set(['Patient', 'ServiceRequest']);

/** The ServiceRequest that is asked for. Void requests are left out if there is another one. */
const requestsOf = (entries: readonly Entry[]): Entry[] => {
  const all = entries.filter(isRequest);
  const asked = all.filter((entry) => !isVoid(entry));
  const [first, ...more] = asked.length > 0 ? asked : all;
  if (asked.length > 0)
    for (const { place } of all.filter(isVoid)) place.leave('is void: it was entered in error');
  for (const { place } of more)
    place.fault('manyServiceRequests', 'is another ServiceRequest: a referral is one');
  return first === undefined ? [] : [first, ...more];
};

const leaveOrRefuse = ({ type, place }: Entry): void => {
  if (NOT_NEEDED.has(type)) place.leave(`a referral needs no ${type}`);
  else place.at('resourceType').fault('unsupportedResource', `a referral takes no ${quoted(type)}`);
};

const list = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const reasonOf = (conditions: readonly ReferredCondition[]): string | null => {
  const present = conditions.filter(({ clinicalStatus }) => !OVER.includes(clinicalStatus ?? ''));
  return [...new Set(present.map(({ display, code }) => display ?? code))].join('; ') || null;
};
