import { expect, test } from '@jest/globals';
import type { Referral } from '#journey/model/milestone';
import { priorityOf } from '#journey/rules/waitlist';
import { REFERRAL } from '#scenarios/referral';

test.each<[string, Partial<Referral>]>([
  ['pregnantInjecting', { pregnant: true, injecting: true, entryKind: 'stepDown' }],
  ['pregnant', { pregnant: true, entryKind: 'stepDown' }],
  ['injecting', { injecting: true, entryKind: 'stepDown' }],
  ['stepDown', { entryKind: 'stepDown' }],
  ['standard', { entryKind: 'stepUp' }],
  ['standard', { entryKind: 'return' }],
  ['standard', { entryKind: 'firstIntervention' }],
])('%s: %j', (priority, change) => expect(priorityOf({ ...REFERRAL, ...change })).toBe(priority));
