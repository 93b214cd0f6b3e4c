import { z } from 'zod';
import { code, quoted, type Fields } from './element.js';
import type { Entry } from './entries.js';
import { isService, performers } from './performers.js';
import type { Place } from './place.js';
import type { RequestedService } from './referral-bundle.js';
import { leaveRest, refuseModifiers } from './rest.js';
import type { Patients } from './subject.js';

/** FHIR's request priorities. All but `routine` ask for more haste. */
const priority = z.enum(['routine', 'urgent', 'asap', 'stat']).default('routine');
const doNotPerform = z.boolean().optional();

const READ = ['subject', 'status', 'doNotPerform', 'priority', 'performer'];

/** What a bundle without a ServiceRequest asks for: a routine referral, to no particular track. */
export const AS_USUAL: RequestedService = { urgency: 'routine', track: null };

/**
 * ServiceRequest → how urgent it is, and the track that is to perform it. The track is a HealthcareService, named by its identifier. Undefined if a fault
 * was noted.
 */
export const readServiceRequest = (entry: Entry, patients: Patients): RequestedService | undefined => {
  const { resource, place } = entry;
  refuseModifiers(resource, place);
  leaveRest(resource, READ, place);
  patients.check(entry);
  checkActive(resource, place);
  const haste = place.at('priority').read(priority, resource['priority']);
  const track = readTrack(resource['performer'], place.at('performer'));
  if (haste === undefined || track === undefined) return undefined;
  return { urgency: haste === 'routine' ? 'routine' : 'urgent', track };
};

/** Notes a fault unless the request is active: one that is a draft, called off, completed, or not to be performed asks for nothing. */
const checkActive = (resource: Fields, place: Place): void => {
  const status = place.at('status').read(code, resource['status']);
  if (status !== undefined && status !== 'active')
    place.at('status').fault('notActive', `expected active, not ${quoted(status)}`);
  if (place.at('doNotPerform').read(doNotPerform, resource['doNotPerform']))
    place.at('doNotPerform').fault('notActive', 'asks that it is not done');
};

const readTrack = (value: unknown, place: Place): string | null | undefined => {
  const read = place.read(performers, value);
  if (read === undefined && value !== undefined) return undefined;
  const all = read ?? [];
  all.forEach((one, index) => {
    if (!isService(one)) place.at(index).leave('is no HealthcareService, and only one names a track');
  });
  const [service, ...more] = all.filter(isService);
  if (service === undefined) return null;
  if (more.length > 0) return place.fault('manyServices', 'names more than one HealthcareService');
  // A HealthcareService without an identifier is a fault: ignoring it would send the client somewhere else than was asked.
  return (
    service.identifier?.value ??
    place.at(all.indexOf(service), 'identifier', 'value').fault('missing', 'is missing')
  );
};
