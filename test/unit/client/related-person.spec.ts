import { expect, test } from '@jest/globals';
import { callReasonOf, whomToCall } from '#client/related-person';

const person = (name: string, emergency: boolean, maySpeakWith: boolean) => ({
  name,
  emergency,
  maySpeakWith,
});
const EVERYBODY = [
  person('neither', false, false),
  person('spoken with', false, true),
  person('in danger', true, false),
  person('both', true, true),
];

test.each([
  ['danger', ['in danger', 'both', 'spoken with']],
  ['absence', ['both', 'spoken with']],
  ['lostContact', ['both', 'spoken with']],
] as const)('for %s, whom the client has agreed to, and first who was named for danger', (reason, names) => {
  expect(whomToCall(EVERYBODY, reason).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['R-RISK-HIGH', 'risk.1.0', 'danger'],
  ['R-RISK-HIGH', 'risk.disposition.1.0', 'danger'],
  ['R-NOSHOW', 'noShow.2026-03-02.1772460000000.0', 'absence'],
  ['R-NOSHOW', 'noShow.review.1', null],
  ['R-CONTACT', 'intake.firstContact.0', null],
  ['R-CONTACT', 'intake.reach.1', 'lostContact'],
  ['R-CONTACT', 'intake.lastAttempt.0', 'lostContact'],
  ['R-AFTERCARE', 'followUp.7.0', null],
  ['R-REVIEW', 'review.1', null],
  ['constructor', 'risk.', null],
  [null, 'risk.', null],
])('a task of %s, %s: %s', (ruleId, task, reason) => {
  expect(callReasonOf(ruleId, task)).toBe(reason);
});
