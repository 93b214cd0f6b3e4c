import { expect, test } from '@jest/globals';
import { replayState } from '#journey/evolve/replay';
import { viewOf } from '#journey/view';
import { amendsSummary, answersAlert, isLateRecord } from '#journey/rules/after-closing';
import { anyJourney } from './any-journey.js';

const inJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('the events give the state, numbered without a gap, in the order of time', () => {
  anyJourney(
    () => undefined,
    ({ state, events }) => {
      expect(replayState(state.journeyId, events)).toEqual(state);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
      expect(events.every(({ at }, index) => index === 0 || at >= events[index - 1]!.at)).toBe(true);
      expect(state.seq).toBe(events.length);
    },
  );
});

test('state and events are plain JSON, and so are the events’ state again', () => {
  anyJourney(
    () => undefined,
    ({ state, events }) => {
      expect(inJson(state)).toStrictEqual(state);
      expect(inJson(events)).toStrictEqual(events);
      expect(replayState(state.journeyId, inJson(events))).toStrictEqual(state);
    },
  );
});

test('a refusal leaves no trace but the clocks that were due before it', () => {
  anyJourney(({ journey, before, taken }) => {
    if (taken.kind !== 'milestone' || !taken.refusal) return;
    const since = journey.events.slice(before.events);
    expect(since.every(({ by, request }) => by.role === 'system' && request === null)).toBe(true);
  });
});

test('the view is a function of the state', () => {
  anyJourney(
    () => undefined,
    ({ state, policy }) => {
      expect(viewOf(inJson(state), policy)).toStrictEqual(viewOf(state, policy));
      expect(inJson(viewOf(state, policy))).toStrictEqual(viewOf(state, policy));
    },
  );
});

test('closed is final', () => {
  anyJourney(({ journey: { state, view }, before, taken }) => {
    if (before.state.phase !== 'closed') return;
    expect([state.phase, state.closed]).toEqual(['closed', before.state.closed]);
    // Nobody is asked for anything any more but an answer to a high risk that was reported since.
    expect(Object.keys(state.tasks).filter((task) => !task.startsWith('risk.'))).toEqual([]);
    expect(view.clocks.filter(({ rule }) => rule !== 'R-RISK-HIGH')).toEqual([]);
    if (taken.kind === 'milestone' && !taken.refusal)
      expect([answersAlert, isLateRecord, amendsSummary].some((may) => may(taken.name))).toBe(true);
  });
});
