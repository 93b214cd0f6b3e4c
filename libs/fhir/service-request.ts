import { z } from 'zod';
import { many, optionalText, quoted, text, type Fields } from './element.js';
import type { Place } from './place.js';
import type { RequestedService } from './referral-bundle.js';
import { isService } from './requested-tracks.js';
import { checkSubject } from './subject.js';

/** FHIR's request priorities; all but the first ask for more haste than usual. */
const priority = z.enum(['routine', 'urgent', 'asap', 'stat']).default('routine');

const performers = many(
  z.object({
    type: optionalText,
    reference: optionalText,
    identifier: z.object({ value: optionalText }).optional(),
  }),
).optional();

/** Who asks without a ServiceRequest asks for no more than a referral. */
export const AS_USUAL: RequestedService = { urgency: 'routine', track: null };

/**
 * ServiceRequest → how urgent it is, and the track that is to perform it: a HealthcareService, named by its identifier. Undefined
 * where a fault was noted. Other performers are not kept.
 */
export const readServiceRequest = (
  resource: Fields,
  place: Place,
  patients: ReadonlySet<string> | null,
): RequestedService | undefined => {
  checkSubject(resource['subject'], place.at('subject'), patients);
  checkActive(resource['status'], place.at('status'));
  const haste = place.at('priority').read(priority, resource['priority']);
  const track = readTrack(resource['performer'], place.at('performer'));
  if (haste === undefined || track === undefined) return undefined;
  return { urgency: haste === 'routine' ? 'routine' : 'urgent', track };
};

/** A draft, and what was called off or is done, ask for nothing. */
const checkActive = (value: unknown, place: Place): void => {
  const status = place.read(text, value);
  if (status !== undefined && status !== 'active')
    place.fault('notActive', `expected active, not ${quoted(status)}`);
};

const readTrack = (value: unknown, place: Place): string | null | undefined => {
  const read = place.read(performers, value);
  if (read === undefined && value !== undefined) return undefined;
  const all = read ?? [];
  const [service, ...more] = all.filter(isService);
  if (service === undefined) return null;
  if (more.length > 0) return place.fault('manyServices', 'names more than one HealthcareService');
  // To take no notice of one that is only pointed at would send the client somewhere else than was asked.
  return (
    service.identifier?.value ??
    place.at(all.indexOf(service), 'identifier', 'value').fault('missing', 'is missing')
  );
};
