import { referralBody } from '#contracts/http/referral';
import { fromIssues } from '../problems/from-issues.js';
import type { IncomingReferral } from './incoming-referral.js';

/** A referral in our own JSON. @throws Problem with every field that is not valid */
export const referralFromJson = (content: unknown): IncomingReferral => {
  const { data, error } = referralBody.safeParse(content);
  if (error) throw fromIssues(error.issues);
  const { client, by, entryKind, reason: _kept, ...referral } = data;
  return { client, referral, entryKind, by, source: 'json', content };
};
