import type { Decision } from '../model/decision.js';
import { event, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { HandOff } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import { aChoice, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';
import { noNewDays } from './new-days.js';

/** R-HOLD: puts the client on hold: care goes on at level 4 or 5 elsewhere, and the seat is kept. This decides an open relapse report as well. */
export const placeOnHold = (
  state: JourneyState,
  handOff: HandOff,
  reason: string | null,
  at: number,
  policy: Policy,
): NewEvent[] => [
  ...(state.treatment?.relapse
    ? [event('relapseDecided', { decision: 'transfer' }, 'R-RELAPSE', reason)]
    : []),
  ...noNewDays(state),
  event(
    'placedOnHold',
    { handOff, seatUntil: addSpan(at, policy.clocks.seatKeptOnHold, policy.calendar) },
    'R-HOLD',
    reason,
  ),
  event('phaseEntered', { phase: 'onHold', from: state.phase }),
];

export const wrongTransferLevel = (handOff: HandOff): Decision | null =>
  handOff.level < 4
    ? refuse(
        'R-HOLD',
        'A transfer is to level 4 or 5.',
        needs('handOff.level 4 or 5', aChoice('handOff.level', [4, 5])),
      )
    : null;
