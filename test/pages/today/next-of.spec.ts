import { expect, test } from '@jest/globals';
import { nextOf } from '../../../apps/web/today/next-of.js';
import type { SessionOfDay } from '../../../apps/web/today/read-sessions.js';

const client = { id: 'c', family: 'Becker', given: 'Ines' } as never;
const NOW = Date.parse('2026-12-09T14:00:00Z');
const journey = (journeyId: string, at: string | null) => ({
  ...{ journeyId, client },
  nextDue: at === null ? null : { at, kind: 'review' as const, rule: 'R-REVIEW' },
});
const session = (start: string) => ({ key: 'one', start }) as SessionOfDay;

test('the first that is still to come, of the clients and of the sessions of the day', () => {
  const journeys = [
    ...[journey('late', '2026-12-08T14:00:00Z'), journey('next', '2026-12-09T18:00:00Z')],
    ...[journey('later', '2026-12-10T14:00:00Z'), journey('none', null)],
  ];
  expect(nextOf(journeys, [], NOW)).toMatchObject({ kind: 'review', of: { journeyId: 'next' } });
  const sessions = [session('2026-12-09T13:00:00Z'), session('2026-12-09T17:00:00Z')];
  expect(nextOf(journeys, sessions, NOW)).toEqual({ at: '2026-12-09T17:00:00Z', session: sessions[1] });
});

test('a client whose clock is ahead is looked at by that clock', () => {
  const journeys = [journey('soon', '2026-12-09T18:00:00Z'), journey('ahead', '2026-12-23T17:00:00Z')];
  const days = (count: number) => (id: string) => (id === 'ahead' ? count * 86_400_000 : 0);
  expect(nextOf(journeys, [], NOW, days(14))).toMatchObject({ of: { journeyId: 'ahead' } });
  expect(nextOf(journeys, [], NOW, days(15))).toMatchObject({ of: { journeyId: 'soon' } });
});

test('is nothing where all that is due has passed', () => {
  expect(
    nextOf([journey('late', '2026-12-08T14:00:00Z')], [session('2026-12-09T13:00:00Z')], NOW),
  ).toBeNull();
  expect(nextOf([], [], NOW)).toBeNull();
});
