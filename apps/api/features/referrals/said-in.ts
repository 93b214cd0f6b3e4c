import { BundleFaults } from '#fhir/bundle-faults';
import { parseReferralBundle } from '#fhir/parse-referral-bundle';
import type { ReferralRead } from '#contracts/http/referral-read';
import type { Calendar } from '#journey/model/policy';
import { fromLocal } from '#journey/time/local-time';
import type { KeptReferral } from '#records/clients/referral-documents';

type Said = Pick<ReferralRead, 'reason' | 'conditions'>;

const NOTHING: Said = { reason: null, conditions: [] };

/**
 * The parts of a referral for which the journey has no place. A bundle is parsed again as of the time when it came. One that would be refused today gives
 * nothing here; it is kept as it came.
 */
export const saidIn = ({ source, content, receivedAt }: KeptReferral, calendar: Calendar): Said => {
  if (source === 'json') {
    const { reason } = (content ?? {}) as { readonly reason?: unknown };
    return { ...NOTHING, reason: typeof reason === 'string' ? reason.trim() || null : null };
  }
  try {
    const { reason, conditions } = parseReferralBundle(content, {
      now: receivedAt.getTime(),
      startOfDay: (date) => fromLocal(Date.parse(date), calendar),
    });
    return { reason, conditions: conditions.map((one) => ({ ...one })) };
  } catch (error) {
    if (error instanceof BundleFaults) return NOTHING;
    throw error;
  }
};
