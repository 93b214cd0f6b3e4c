import { expect, test } from '@jest/globals';
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
