import { expect, test } from '@jest/globals';
import { POLICY } from '#scenarios/policy';
import { onHold } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

/** As it was before 2026.4. */
const { hold: _, ...EARLIER } = POLICY;
const CALL = 'Call the provider that the client is at';

const titles = (journey: PureJourney): string[] => journey.view.tasks.map(({ title }) => title);

test('G5: the other provider is called every 7 days, with a ladder, until somebody is reached', () => {
  const journey = onHold().passDays(6);
  expect(titles(journey)).toEqual([]);
  journey.passDays(1);
  expect(titles(journey)).toEqual([CALL]);
  journey.reach('recordProviderCall', { reached: false, note: null });
  expect(titles(journey)).toEqual([CALL]);
  journey.passDays(4);
  expect(journey.view.overdue).toBe(true);
  journey.reach('recordProviderCall', { reached: true, note: 'home on Friday' });
  expect(journey.view).toMatchObject({ overdue: false, tasks: [] });
  expect(titles(journey.passDays(7))).toEqual([CALL]);
});

test('G5: also after the seat is gone: in 400 days nobody is forgotten', () => {
  const journey = onHold().passDays(400);
  expect(titles(journey)).toContain(CALL);
  expect(journey.view.overdue).toBe(true);
});

test('under a policy without hold nobody is asked', () => {
  expect(titles(onHold({ policy: EARLIER }).passDays(20))).toEqual([]);
});
