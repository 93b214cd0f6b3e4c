import { expect, test } from '@jest/globals';
import { callOf } from '../../../apps/web/today/call-of.js';

test('a first contact is a call that is recorded in its row', () => {
  const task = {
    kind: 'contact',
    clock: 'intake.reach',
    milestones: ['recordContactAttempt', 'recordConsent'],
  } as const;
  expect(callOf({ ...task, milestones: [...task.milestones] })).toEqual({ path: 'record-contact-attempt' });
  expect(callOf({ ...task, milestones: ['recordConsent'] })).toBeNull();
});

test('so is the call after a no-show, of whose clock both kinds name the day', () => {
  const of = (clock: string | null) => callOf({ kind: 'noShow', clock, milestones: ['contactNoShow'] });
  const call = { path: 'contact-no-show', date: '2026-12-11' };
  expect(of('noShow.2026-12-11.1765458000000')).toEqual(call);
  expect(of('noShow.2026-12-11.mon-group.1765458000000')).toEqual(call);
  expect(of(null)).toBeNull();
});

test('no other task is', () => {
  expect(callOf({ kind: 'followUp', clock: 'followUp.90', milestones: ['recordFollowUp'] })).toBeNull();
});
