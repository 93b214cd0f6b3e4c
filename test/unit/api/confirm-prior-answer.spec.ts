import { describe, expect, test } from '@jest/globals';
import { wordOn, wordOnJourneys } from '#api/platform/recording/confirm-prior-answer';

const CLIENT = '00000000-0000-4000-8000-000000000000';
const found = { requestId: 'r', journeyId: `${CLIENT}.2`, hash: 'body', lastSeq: 7 };
const handled = { id: 'r', hash: 'body', seq: 7 };
const known = { journeyId: `${CLIENT}.2`, handled, pending: false, knowsAfter: 0 };

describe('what is on record of a request', () => {
  test.each([
    ['is what the journey has handled', known, 'confirmed'],
    ['is of a client whose workflow Temporal keeps no more', null, 'confirmed'],
    ['is of an earlier journey of the client', { ...known, journeyId: `${CLIENT}.3` }, 'confirmed'],
    ['is of a journey that has not begun', { ...known, journeyId: `${CLIENT}.1` }, 'denied'],
    ['is not known to the journey', { ...known, handled: null }, 'denied'],
    ['is older than what the journey remembers', { ...known, handled: null, knowsAfter: 7 }, 'confirmed'],
    ['is younger than what it has forgotten', { ...known, handled: null, knowsAfter: 6 }, 'denied'],
    ['was another body', { ...known, handled: { ...handled, hash: 'other' } }, 'denied'],
    ['is more than the journey decided', { ...known, handled: { ...handled, seq: 6 } }, 'denied'],
    ['is not all yet', { ...known, handled: { ...handled, seq: 8 } }, 'notYet'],
    ['waits for the track', { ...known, pending: true }, 'notYet'],
  ] as const)('%s', (_, journey, word) => {
    expect(wordOnJourneys(found, journey)).toBe(word);
  });

  test('and of a track likewise', () => {
    expect(wordOn(found, { handled: null, pending: false, knowsAfter: 3 })).toBe('denied');
    expect(wordOn(found, { handled, pending: false, knowsAfter: 3 })).toBe('confirmed');
  });
});
