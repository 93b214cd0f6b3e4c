import { hoursSaid } from '../hours-said.js';
import { spanInWords } from '../counted.js';
import { instant, observed } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const onHoldInputs: EventInputs<
  | 'placedOnHold'
  | 'seatReleased'
  | 'seatAskedAgain'
  | 'seatHadAgain'
  | 'returnedFromHold'
  | 'providerCalled'
  | 'leaveBegun'
> = {
  placedOnHold: ({ at, data }, _before, { clocks }) => [
    instant('onHoldSince', at),
    observed('handOffLevel', data.handOff.level),
    observed('span', spanInWords(clocks.seatKeptOnHold)),
    instant('seatKeptUntil', data.seatUntil),
  ],
  seatReleased: ({ data }) => [observed('track', data.track)],
  seatAskedAgain: ({ data }, { track }) => [
    observed('track', track),
    observed('priority', data.priority),
    ...(data.tier === undefined ? [] : [observed('tier', data.tier)]),
  ],
  seatHadAgain: ({ at, data }, { seatAgain }, { clocks }) => [
    observed('track', data.track),
    instant('waitingSince', seatAgain?.since),
    instant('hadAt', at),
    observed('span', spanInWords(clocks.offer)),
    instant('seatKeptUntil', data.until),
  ],
  returnedFromHold: ({ data }) => [
    observed('tier', data.tier),
    observed('track', data.track),
    instant('endsAt', data.endsAt),
    ...hoursSaid(data),
    ...(data.assessTierBy === undefined ? [] : [instant('assessTierBy', data.assessTierBy)]),
  ],
  providerCalled: ({ at, data }, { hold }) => [
    instant('onHoldSince', hold?.since),
    observed('reached', data.reached),
    instant('calledAt', at),
  ],
  leaveBegun: ({ at, data }, _before, { leave }) => [
    instant('onLeaveSince', at),
    instant('lookAgainAt', data.lookAgainAt),
    observed('mostDays', leave?.mostDays ?? null),
    instant('seatKeptUntil', data.seatUntil),
  ],
};
