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
  ['R-RISK-HIGH', 'danger'],
  ['R-NOSHOW', 'absence'],
  ['R-CONTACT', 'lostContact'],
  ['R-AFTERCARE', 'lostContact'],
  ['R-REVIEW', null],
  ['constructor', null],
  [null, null],
])('a task of %s is a reason to call: %s', (ruleId, reason) => {
  expect(callReasonOf(ruleId)).toBe(reason);
});
