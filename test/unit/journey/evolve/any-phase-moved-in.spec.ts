import { expect, test } from '@jest/globals';
import { evolve } from '#journey/evolve/evolve';
import type { EventOf } from '#journey/model/event';
import type { JourneyState } from '#journey/model/state';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { ELIGIBLE } from '#scenarios/admission';

const movedIn = (state: JourneyState, holds: 'seat' | 'place' | null): JourneyState => {
  const event: EventOf<'movedIn'> = {
    ...{ type: 'movedIn', data: { steps: 4, refused: 0, holds }, seq: state.seq + 1, at: state.openedAt + 1 },
    ...{ rule: null, reason: null, request: null, by: { id: 'director-1', role: 'director' } },
  };
  return evolve(state, event);
};

const waiting = (): PureJourney =>
  PureJourney.refer({}, MONDAY, { ...POLICY, seats: { by: 'tracks' } })
    .reach('recordContactAttempt', { reached: true })
    .reach('recordConsent', { signer: 'client' })
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
    .passDays(1)
    .reach('recordEligibility', ELIGIBLE);

test('movedIn says up to where a journey was lived elsewhere', () => {
  const { state } = inTreatment();
  expect(movedIn(state, null)).toMatchObject({ movedInAt: state.seq + 1, seatLink: null });
});

test('its track is asked for the seat that it has, or for the place since the day on which it waited', () => {
  const { state, now } = waiting().answered('waiting').passDays(3);
  const asks = { wish: 'seat', priority: 'standard', number: state.seq + 1, request: null };
  expect(movedIn(state, 'place').seatLink?.requests).toEqual([
    { ...asks, track: state.seatLink!.track, at: now - 3 * 86_400_000 },
  ]);
  const seated = waiting().answered('granted').state;
  expect(movedIn(seated, 'seat').seatLink?.requests).toMatchObject([
    { ...asks, number: seated.seq + 1, held: true },
  ]);
});
