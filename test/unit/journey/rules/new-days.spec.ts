import { describe, expect, test } from '@jest/globals';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { BEFORE_2026_4, NO_BASELINE } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const WEDNESDAY = '2026-01-14T14:00:00.000Z';
const REVERSE = { decision: 'reverse', reason: 'the test was wrong' } as const;

const relapsed = (tier = 'T2', policy?: typeof BEFORE_2026_4): PureJourney =>
  inTreatment({ tier, ...(policy && { policy }) }).fact(
    'relapseReported',
    { source: 'self', note: null },
    { at: WEDNESDAY },
  );
const asked = ({ state }: PureJourney): (readonly [string, string, string])[] =>
  Object.entries(state.tasks)
    .filter(([task]) => task.startsWith('relapse.tell.'))
    .map(([task, { role, title }]) => [task, role, title] as const);

describe('H6: a coordinator is asked to tell the client of the new session days', () => {
  test('at the step up, within the policy’s hours, ended by a tick', () => {
    const journey = relapsed();
    expect(asked(journey)).toEqual([
      ['relapse.tell.1', 'coordinator', 'New session days from 2026-01-15, tier T3: tell the client'],
    ]);
    expect(journey.state.tasks['relapse.tell.1']!.dueAt).toBe(Date.parse('2026-01-14T18:00:00.000Z'));
    expect(asked(journey.reach('completeTask', { task: 'relapse.tell.1' }))).toEqual([]);
  });

  test('also after the decision: who confirms has told nobody', () => {
    const journey = relapsed().reach('decideRelapse', { decision: 'confirm', reason: null }).passHours(3);
    expect(asked(journey)).toHaveLength(1);
  });

  test('not at the top tier, whose days stay', () => expect(asked(relapsed('T3'))).toEqual([]));

  test('reversed before anybody told them, nobody is asked any more', () =>
    expect(asked(relapsed().reach('decideRelapse', REVERSE))).toEqual([]));

  test('reversed after they were told, they are told again', () => {
    const journey = relapsed().reach('completeTask', { task: 'relapse.tell.1' });
    expect(asked(journey.reach('decideRelapse', REVERSE))).toEqual([
      [
        'relapse.tell.1.reversed',
        'coordinator',
        'Session days of tier T2 again from 2026-01-15: tell the client',
      ],
    ]);
  });

  test('reversed, the days of an earlier step up are still to be told', () => {
    const journey = relapsed('T1').reach('decideRelapse', { decision: 'confirm', reason: null }).passHours(3);
    journey.fact('relapseReported', { source: 'self', note: null });
    expect(asked(journey).map(([task]) => task)).toEqual(['relapse.tell.1', 'relapse.tell.2']);
    expect(asked(journey.reach('decideRelapse', REVERSE)).map(([task]) => task)).toEqual(['relapse.tell.1']);
  });

  test('transferred, there are no days to tell of', () => {
    const journey = relapsed();
    journey.reach('decideRelapse', { decision: 'transfer', reason: 'a bed', handOff: RESIDENTIAL });
    expect(asked(journey)).toEqual([]);
  });

  test('untold, the supervisor hears when it is due, and again, until somebody ticks it off', () => {
    const journey = relapsed().passUntil('2026-01-14T17:59:59.999Z');
    expect([asked(journey).length, journey.view.overdue]).toEqual([1, false]);
    journey.passUntil('2026-01-14T18:00:00.000Z');
    expect(asked(journey).map(([task, role]) => [task, role])).toEqual([
      ['relapse.tell.1', 'coordinator'],
      ['relapse.tell.1.1', 'supervisor'],
    ]);
    expect(journey.attempt('completeTask', { task: 'relapse.tell.1.1' })?.needed).toEqual([
      'completeTask of the task itself, once the client was told',
    ]);
    expect(
      journey
        .passHours(8)
        .eventsOf('clockReached')
        .filter(({ data }) => data.again),
    ).not.toEqual([]);
    expect(asked(journey.reach('completeTask', { task: 'relapse.tell.1' }))).toEqual([]);
    expect(Object.keys(journey.state.reached).filter((clock) => clock.startsWith('relapse.tell'))).toEqual(
      [],
    );
  });

  test('reversed or transferred, whoever heard of it hears no more', () => {
    const late = (): PureJourney => relapsed().passHours(5);
    expect(asked(late().reach('decideRelapse', REVERSE))).toEqual([]);
    const transfer = { decision: 'transfer', reason: 'a bed', handOff: RESIDENTIAL } as const;
    expect(asked(late().reach('decideRelapse', transfer))).toEqual([]);
  });

  test('a policy without the ladder tells nobody else', () => {
    const { tellLadder: _, ...relapse } = NO_BASELINE.relapse!;
    const journey = relapsed('T2', { ...NO_BASELINE, relapse }).passDays(2);
    expect(asked(journey).map(([task]) => task)).toEqual(['relapse.tell.1']);
  });

  test('an earlier policy asks nobody', () => expect(asked(relapsed('T2', BEFORE_2026_4))).toEqual([]));
});
