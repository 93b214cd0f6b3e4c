import { dateTime } from './date-time.js';
import { codeableConcept, quoted, type Fields } from './element.js';
import type { Place } from './place.js';
import type { ReferredCondition } from './referral-bundle.js';
import { checkSubject } from './subject.js';

/** FHIR's verification statuses that say the client does *not* have it. */
const DENIED = ['refuted', 'entered-in-error'];

const coded = codeableConcept.optional();
const onsetDateTime = dateTime.optional();

const checkVerified = (value: unknown, place: Place): void => {
  const denied = place
    .read(coded, value)
    ?.coding?.find(({ code }) => code !== undefined && DENIED.includes(code));
  if (denied) place.fault('notFinal', `${quoted(denied.code!)} is no condition of the client`);
};

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

/** Condition → condition; undefined where a fault was noted. An onset that is no dateTime (an age, a text) is not kept. */
export const readCondition = (
  resource: Fields,
  place: Place,
  patients: ReadonlySet<string> | null,
): ReferredCondition | undefined => {
  checkSubject(resource['subject'], place.at('subject'), patients);
  checkVerified(resource['verificationStatus'], place.at('verificationStatus'));
  const code = readCode(resource['code'], place.at('code'));
  const status = place.at('clinicalStatus').read(coded, resource['clinicalStatus']);
  const onset = place.at('onsetDateTime').read(onsetDateTime, resource['onsetDateTime']);
  if (code === undefined) return undefined;
  return { ...code, clinicalStatus: status?.coding?.[0]?.code ?? null, onset: onset ?? null };
};
