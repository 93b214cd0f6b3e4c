import { type Decision, refuse } from '../model/decision.js';
import type { EventData } from '../model/event.js';
import type { Calendar, Policy } from '../model/policy.js';
import { aField, aMilestone, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { fromLocal, localDate } from '../time/local-time.js';
import { addDays, addSpan } from '../time/spans.js';

/** First instant of a local date, YYYY-MM-DD. */
const startOf = (date: string, calendar: Calendar): number =>
  fromLocal(Date.parse(`${date}T00:00:00Z`), calendar);

/** Whether the client is on leave, and not at another provider. */
export const isOnLeave = ({ hold }: Pick<JourneyState, 'hold'>): boolean => hold?.lookAgainAt !== undefined;

/**
 * R-LEAVE: jail, surgery or travel. Treatment stands still as on hold, and the seat is kept as long. There is a day to look again, within the policy's days. On
 * leave another such day may be set; until when the seat is kept does not change.
 */
export const leave = (
  state: JourneyState,
  lookAgainOn: string,
  at: number,
  { leave: section, clocks, calendar }: Policy,
): EventData['leaveBegun'] | Decision => {
  if (!section)
    return refuse(
      'R-LEAVE',
      'The policy of this journey has no leave of absence.',
      needs('transfer, or withdraw', aMilestone('transfer'), aMilestone('withdraw')),
    );
  if (state.hold && !isOnLeave(state))
    return refuse(
      'R-LEAVE',
      'The client is at another provider.',
      needs('returnFromHold first', aMilestone('returnFromHold')),
    );
  if (state.treatment!.relapse) return refuse('R-RELAPSE', 'A relapse report is open.', 'decideRelapse');
  const latest = localDate(addDays(at, section.mostDays, calendar), calendar);
  if (lookAgainOn <= localDate(at, calendar) || lookAgainOn > latest)
    return refuse(
      'R-LEAVE',
      `The day to look again is within ${section.mostDays} days.`,
      needs(`lookAgainOn after today, ${latest} at the latest`, aField('lookAgainOn')),
    );
  const seatUntil = state.hold?.seatUntil ?? addSpan(at, clocks.seatKeptOnHold, calendar);
  return { lookAgainAt: startOf(lookAgainOn, calendar), seatUntil };
};
