import { describe, expect, test } from '@jest/globals';
import { POLICY } from '#scenarios/policy';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';

const reached = (minor = false): PureJourney =>
  PureJourney.refer({ minor }, MONDAY).reach('recordContactAttempt', { reached: true });

test('consent needs a client who has been reached', () => {
  const journey = PureJourney.refer().reach('recordContactAttempt', { reached: false });
  expect(journey.attempt('recordConsent', { signer: 'client' })).toMatchObject({
    rule: { id: 'R-CONTACT' },
    needed: ['recordContactAttempt with reached: true'],
  });
});

test('an adult consents alone, and no guardian does', () => {
  expect(reached().attempt('recordConsent', { signer: 'guardian' })?.rule.id).toBe('R-MINOR');
  expect(reached().reach('recordConsent', { signer: 'client' }).view.phase).toBe('screening');
});

test('R-MINOR: a birth date that is not known to the day is said where an age was taken from it', () => {
  const journey = PureJourney.refer({ birthDateKnownTo: 'year' }, MONDAY);
  journey.reach('recordContactAttempt', { reached: true });
  expect(journey.attempt('recordConsent', { signer: 'guardian' })?.detail).toBe(
    'The client is of age: no guardian consents. The birth date is known to the year: the last day of it was taken.',
  );
});

test.each([
  ['client', 'guardian'],
  ['guardian', 'client'],
] as const)('R-MINOR: %s consents, then %s, and only then screening begins', (first, second) => {
  const journey = reached(true).reach('recordConsent', { signer: first });
  expect(journey.view.phase).toBe('intake');
  expect(journey.attempt('recordConsent', { signer: first })?.rule.id).toBe('R-CONSENT');
  expect(journey.reach('recordConsent', { signer: second }).view.phase).toBe('screening');
});

describe('R-CONTACT: an attempt that is recorded later', () => {
  const day = (count: number, hour = 10): number => Date.parse(MONDAY) + (count * 24 + hour - 9) * 3_600_000;
  const tried = (count: number) => ({ reached: false, triedAt: day(count), note: 'left a message' });

  test('counts on its own day, with what was noted', () => {
    const journey = PureJourney.refer({}, MONDAY).passDays(3);
    journey.reach('recordContactAttempt', tried(0)).reach('recordContactAttempt', tried(1));
    expect(journey.state.contact).toMatchObject({ attempts: 2, dates: ['2026-01-05', '2026-01-06'] });
    expect(journey.eventsOf('contactAttempted').map(({ data }) => [data.triedAt, data.note])).toEqual([
      [day(0), 'left a message'],
      [day(1), 'left a message'],
    ]);
  });

  test('reached the client when it was, and not when it was recorded', () => {
    const journey = PureJourney.refer({}, MONDAY).passDays(1);
    journey.reach('recordContactAttempt', { reached: true, triedAt: day(0, 15) });
    expect(journey.state.contact.reachedAt).toBe(day(0, 15));
  });

  test('closes nobody at once: the day for one more attempt counts from the recording', () => {
    const journey = PureJourney.refer({}, MONDAY).passDays(40);
    for (const [count, way] of (['call', 'text', 'letter'] as const).entries())
      journey.reach('recordContactAttempt', { ...tried(count), way });
    expect(journey.view.phase).toBe('intake');
    const closes = journey.view.clocks.find(({ id }) => id === 'intake.lostToContact')!.dueAt;
    expect(Date.parse(closes)).toBeGreaterThanOrEqual(
      journey.now + POLICY.contact!.warnDaysBefore * 23 * 3_600_000,
    );
  });

  test.each([
    ['to come', 3, 'The attempt is still to come.'],
    ['before the referral', -1, 'The attempt was before the referral.'],
    ['before the client was reached', 0, 'The client has been reached since.'],
  ])('is none %s', (_, count, detail) => {
    const journey = PureJourney.refer({}, MONDAY).passDays(1);
    journey.reach('recordContactAttempt', { reached: true }).passDays(1);
    expect(journey.attempt('recordContactAttempt', tried(count))).toMatchObject({
      ...{ rule: { id: 'R-CONTACT' }, detail },
      requires: [{ kind: 'field', field: 'triedAt' }],
    });
  });
});
