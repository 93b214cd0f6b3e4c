import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { dischargedAt } from '../rules/last-day.js';
import { amendmentWaits } from '../rules/summary.js';
import { addDays, addSpan } from '../time/spans.js';
import { ladder, once, reminder, type RunningClock } from './clock.js';

/** R-DISCH: the summary within the policy's days, and the seat until it is given back. */
export const dischargeClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  state.discharge
    ? [
        ladder(
          { id: 'discharge.summary', rule: 'R-DISCH', title: 'Sign the discharge summary' },
          dischargedAt(state.discharge),
          policy.clocks.dischargeSummary,
          'clinician',
          policy,
        ),
        ...keptSeat(state, policy),
      ]
    : [];

const keptSeat = ({ discharge, track }: JourneyState, { endings, calendar }: Policy): RunningClock[] => {
  if (!endings || !discharge || discharge.seatReleased || track === null) return [];
  const { begunAt, seatAgain, lastDay } = discharge;
  const since = dischargedAt(discharge);
  // When a seat that was had again is given back was decided with it, so no span is given.
  const counted = seatAgain ? { since: seatAgain.at, span: null } : { since, span: endings.seatKept };
  return [
    once(
      { id: `discharge.seat.${begunAt}`, rule: 'R-DISCH', title: 'Seat is given back', counted },
      // Nobody else has it before the last session is over, however short the policy keeps it.
      seatAgain?.until ?? Math.max(addSpan(since, endings.seatKept, calendar), lastDay?.until ?? 0),
      'releaseSeat',
    ),
  ];
};

/** Follow-ups on their days after discharge, until each is reached or given up. */
export const followUpClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { discharge } = state;
  if (!discharge) return [];
  const since = dischargedAt(discharge);
  return policy.clocks.followUps
    .filter(({ day }) => !state.followUps[day]?.outcome)
    .map(({ day }) =>
      reminder(
        {
          id: `followUp.${day}`,
          rule: 'R-AFTERCARE',
          title: `Follow up ${day} days after discharge`,
          counted: { since, span: { days: day } },
        },
        addDays(since, day, policy.calendar),
        policy.clocks.followUpGrace,
        'coordinator',
        policy,
      ),
    );
};

/** R-SUMMARY: an amendment is to be signed within the same days as a summary. Each amendment has a ladder of its own. */
const amendmentClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  amendmentWaits(state)
    ? [
        ladder(
          {
            id: `discharge.amendment.${state.summary!.versions}`,
            rule: 'R-DISCH',
            title: 'Sign the amended discharge summary',
          },
          state.summary!.writtenAt,
          policy.clocks.dischargeSummary,
          'clinician',
          policy,
        ),
      ]
    : [];

/** The clocks of aftercare. They include a seat that was kept to the end of aftercare until a policy with `endings` was adopted. */
export const aftercareClocks = (state: JourneyState, policy: Policy): RunningClock[] => [
  ...amendmentClocks(state, policy),
  ...keptSeat(state, policy),
  ...followUpClocks(state, policy),
];
