import { expect, test } from '@jest/globals';
import { replayState } from '#journey/evolve/replay';
import { OPEN_PHASES } from '#journey/model/phase';
import { IN_PHASE } from '#scenarios/pure/in-phase';

test.each(OPEN_PHASES)('the events of a journey in %s give its state', (phase) => {
  const { state, events } = IN_PHASE[phase]().passDays(40);
  expect(replayState(state.journeyId, events)).toEqual(state);
});

test('events that do not begin with a referral are not those of a journey', () => {
  const { events } = IN_PHASE.screening();
  expect(() => replayState('client.1', events.slice(1))).toThrow('begin with referred');
  expect(() => replayState('client.1', [])).toThrow('begin with referred');
});
