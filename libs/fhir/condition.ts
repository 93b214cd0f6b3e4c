import { dateTime } from './date-time.js';
import { codeableConcept, type Fields } from './element.js';
import type { Entry } from './entries.js';
import type { Place } from './place.js';
import type { ReferredCondition } from './referral-bundle.js';
import { refuseModifiers } from './rest.js';
import type { Patients } from './subject.js';

/** FHIR's verification statuses that say the client does *not* have it. */
const DENIED = ['refuted', 'entered-in-error'];

const coded = codeableConcept.optional();
const onsetDateTime = dateTime.optional();

const isDenied = (resource: Fields, place: Place): boolean =>
  place
    .at('verificationStatus')
    .read(coded, resource['verificationStatus'])
    ?.coding?.some(({ code }) => code !== undefined && DENIED.includes(code)) ?? false;

const readCode = (
  value: unknown,
  place: Place,
): Pick<ReferredCondition, 'system' | 'code' | 'display'> | undefined => {
  const concept = place.read(codeableConcept, value);
  if (concept === undefined) return undefined;
  for (const { system, code, display } of concept.coding ?? []) {
    if (system !== undefined && code !== undefined)
      return { system, code, display: display ?? concept.text ?? null };
  }
  return place.at('coding').fault('missing', 'has no coding with both system and code');
};

/**
 * Condition → condition; undefined where it is left out, or a fault was noted. An onset that is no dateTime (an age, a text) is not
 * kept.
 */
export const readCondition = (entry: Entry, patients: Patients): ReferredCondition | undefined => {
  const { resource, place } = entry;
  if (isDenied(resource, place))
    return place.leave('the client does not have it: refuted, or entered in error');
  refuseModifiers(resource, place);
  patients.check(entry);
  const code = readCode(resource['code'], place.at('code'));
  const status = place.at('clinicalStatus').read(coded, resource['clinicalStatus']);
  const onset = place.at('onsetDateTime').read(onsetDateTime, resource['onsetDateTime']);
  place.leave('is kept with the referral as it came, and the journey does not use it');
  if (code === undefined) return undefined;
  return { ...code, clinicalStatus: status?.coding?.[0]?.code ?? null, onset: onset ?? null };
};
