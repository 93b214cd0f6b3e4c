import { parseReferralBundle } from '#fhir/parse-referral-bundle';
import type { Actor } from '#journey/model/actor';
import type { Calendar } from '#journey/model/policy';
import { fromLocal } from '#journey/time/local-time';
import { Problem } from '#api/platform/problems/problem';
import type { IncomingReferral } from './incoming-referral.js';
import { unstorable } from './unstorable.js';

/** A referral as a FHIR R4 Bundle. @param calendar whose days those of the bundle are @throws Problem, BundleFaults */
export const referralFromFhir = (content: unknown, by: Actor, calendar: Calendar): IncomingReferral => {
  const field = unstorable(content);
  if (field) {
    const detail = 'holds NUL or half a surrogate pair, which no FHIR string may hold';
    throw new Problem('fhir-bundle-unusable', undefined, { errors: [{ field, detail }] });
  }
  const { client, numbersAt, requested, results, notTaken } = parseReferralBundle(content, {
    now: Date.now(),
    startOfDay: (date) => fromLocal(Date.parse(date), calendar),
  });
  return {
    client,
    numbersAt,
    // A bundle has no words for the priorities of the waitlist; a coordinator who knows better sends our own JSON.
    referral: { ...requested, pregnant: false, injecting: false, results },
    entryKind: null,
    by,
    source: 'fhir',
    content,
    notTaken,
  };
};
