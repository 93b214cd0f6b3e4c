import type { DryRunAnswer } from '#contracts/http/dry-run';
import { tried } from '#api/platform/dry-run/tried';
import { Problem } from '#api/platform/problems/problem';
import type { Trial } from './try-referral.js';

/** Says neither that it would be taken nor that it would not: either tells whether what was sent is so, and whether a journey is open (ADR 84). */
const ELSEWHERE: DryRunAnswer = {
  ...{ ok: false, refusal: null, recommended: null, effects: [] },
  otherSite: true,
};

/** The answer of a dry run of a referral. */
export const triedReferral = ({ found }: Trial, granted: { readonly reads: boolean }): DryRunAnswer => {
  if (found === 'elsewhere') return ELSEWHERE;
  return tried(found instanceof Problem ? { refusal: found } : found, granted);
};
