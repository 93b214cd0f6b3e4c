import { referralBody, type ReferralBody } from '#contracts/http/referral';
import type { Actor } from '#journey/model/actor';
import { furtherThan } from '#client/record-identifier';
import { fromIssues } from '#api/platform/problems/from-issues';
import type { IncomingReferral } from './incoming-referral.js';

/** A referral in our own JSON. @throws Problem with every field that is not valid */
export const referralFromJson = (content: unknown, by: Actor): IncomingReferral => {
  const { data, error } = referralBody.safeParse(content);
  if (error) throw fromIssues(error.issues);
  return incomingOf(data, content, by);
};

/** The same for a body that has been validated. @param content as it came */
export const incomingOf = (body: ReferralBody, content: unknown, by: Actor): IncomingReferral => {
  const { client, entryKind, urgency, pregnant, injecting, track, results } = body;
  // The reason is not sent to Temporal, because free text may name somebody: it stays in the content.
  const referral = { urgency, pregnant, injecting, track, results };
  const source = { source: 'json', content, notTaken: [] } as const;
  return { client, numbersAt: numbersAt(client), referral, entryKind, by, ...source };
};

const numbersAt = ({ recordSystem, recordNumber, identifiers }: ReferralBody['client']): string[] => {
  const further = furtherThan({ system: recordSystem, value: recordNumber }, identifiers);
  return ['client.recordNumber', ...further.map((one) => `client.identifiers.${identifiers.indexOf(one)}`)];
};
