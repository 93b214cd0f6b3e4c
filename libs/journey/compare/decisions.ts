import { wordsOf } from '../model/requirement.js';
import { measuredOf } from '#instruments/instrument-taken';
import type { EventOf, EventType, JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import { runningClocks } from '../clocks/clocks.js';
import { closingKeepsAlert } from '../rules/closing-keeps-alert.js';
import { dischargeLacks } from '../rules/discharge.js';
import { lastDayAhead } from '../rules/last-day.js';
import { earlyCompletion } from '../rules/early-completion.js';
import { mostExtension } from '../rules/extension.js';
import { leave } from '../rules/leave.js';
import { recommendLevel } from '../rules/level-of-care.js';
import { standsStill } from '../rules/stands-still.js';
import { hoursOfTier } from '../rules/step.js';
import { closedGates } from '../rules/taper.js';
import { tierFrom } from '../rules/tier-from.js';
import type { JourneyState } from '../model/state.js';
import { localDate } from '../time/local-time.js';
import { addDays, addSpan } from '../time/spans.js';
import type { Said } from './difference.js';
import { ended, followedUp, recordedLate } from './of-endings.js';
import { arrived, asks, lateScreen, ofResult, ofScreen } from './of-instruments.js';
import { drafted, reviewed, shownAs, tookEffect, written } from './of-plans.js';
import { relapse, tested } from './of-relapses.js';
import { seatToComeBackTo } from './of-standing.js';
import { addedUp, heldBeside, minutesAhead, movedBeside } from './of-sessions.js';

type Judge<T extends EventType> = (state: JourneyState, event: EventOf<T>, policy: Policy) => Said[];

const iso = (at: number): string => new Date(at).toISOString();

const gates = (state: JourneyState, at: number, policy: Policy): Said[] => {
  if (!state.treatment) return [];
  const unmet = closedGates(state, state.treatment, policy, at);
  const says = unmet.length === 0 ? 'every gate holds' : `unmet: ${unmet.map(({ name }) => name).join(', ')}`;
  return [{ rule: 'R-TAPER', what: 'taper gates', says }];
};

const heldUntil = (at: number, { taper, calendar }: Policy): Said[] => {
  const days = taper.holdLookAgainDays;
  const says = days === undefined ? 'for good' : iso(addDays(at, days, calendar));
  return [{ rule: 'R-TAPER-HOLD', what: 'held until', says }];
};

/** R-RISK-HIGH: whether the policy refuses this recorded event, because a high-risk alert was open. */
const overAlert = (state: JourneyState, event: JourneyEvent, policy: Policy): Said[] =>
  closingKeepsAlert(state, { ok: true, events: [event] }, policy).ok
    ? []
    : [{ rule: 'R-RISK-HIGH', what: `${event.type} over an open alert`, says: 'refused' }];

/** R-DISCH: whether the policy takes the last day of treatment that the discharge named. */
const lastDay = ({ at, data }: EventOf<'dischargeBegun'>, policy: Policy): Said[] => {
  if (!data.lastDay) return [];
  const taken = lastDayAhead(data.lastDay.date, at, policy);
  return [
    { rule: 'R-DISCH', what: 'last day of treatment', says: taken && 'ok' in taken ? 'refused' : 'accepted' },
  ];
};

/** R-DISCH: what the policy needs for a summary and the signed one lacked, apart from what was waived. */
const lacks = (
  state: JourneyState,
  { at, data: { waived = [] } }: EventOf<'summarySigned'>,
  policy: Policy,
): Said[] =>
  wordsOf(dischargeLacks(state, policy, at, waived).missing).map((what): Said => ({
    rule: 'R-DISCH',
    what,
    says: 'needed for the summary',
  }));

/** R-SUMMARY: whether the policy needs a summary that is written here, while the recorded signature names none (no `hash`). */
const stands = ({ data: { hash } }: EventOf<'summarySigned'>, { discharge }: Policy): Said[] =>
  hash === undefined && discharge.summary !== undefined
    ? [{ rule: 'R-SUMMARY', what: 'a summary that is written here', says: 'needed for its signature' }]
    : [];

/** Whether the policy refuses that this task was ticked off, because its clock still ran. */
const tickedOff = (state: JourneyState, task: string, policy: Policy): Said[] => {
  const clock = runningClocks(state, policy).find(({ id }) => id === state.tasks[task]?.clock);
  return clock && policy.risk ? [{ rule: clock.rule, what: `${task} ticked off`, says: 'refused' }] : [];
};

/** R-CONTACT: whether the policy refuses an attempt to reach a client who had been reached before. */
const triedAgain = (
  _state: JourneyState,
  { data }: EventOf<'contactAttempted'>,
  { contact }: Policy,
): Said[] =>
  data.again && contact?.afterReached === undefined
    ? [{ rule: 'R-CONTACT', what: 'an attempt after the client was reached', says: 'refused' }]
    : [];

/** R-LEAVE: whether the policy refuses the leave, or its day to look again, and until when the seat is kept. */
const leaveBegun = (
  state: JourneyState,
  { at, data: { lookAgainAt } }: EventOf<'leaveBegun'>,
  policy: Policy,
): Said[] => {
  const begun = leave(state, localDate(lookAgainAt, policy.calendar), at, policy);
  return 'ok' in begun
    ? [{ rule: 'R-LEAVE', what: 'leave, and the day to look again', says: 'refused' }]
    : [{ rule: 'R-HOLD', what: 'seat kept until', says: iso(begun.seatUntil) }];
};

/** R-WAITLIST: who gives the seat that the client needs once they are eligible. */
const seatGivenBy = (
  { phase }: JourneyState,
  _event: EventOf<'waitlisted'> | EventOf<'admitted'>,
  { seats }: Policy,
): Said[] =>
  phase === 'screening'
    ? [{ rule: 'R-WAITLIST', what: 'seat given by', says: seats ? 'the track' : 'a coordinator' }]
    : [];

/** By event type: what a policy says of a recorded decision, from the state before it. Only the types are here in which a number of the policy has a part. */
const JUDGES: { readonly [T in EventType]?: Judge<T> } = {
  seatOffered: (_state, { at }, { clocks, calendar }) => [
    { rule: 'R-WAITLIST', what: 'offer lapses', says: iso(addSpan(at, clocks.offer, calendar)) },
  ],
  assessed: (_state, { data }, { levelOfCare }) => [
    { rule: 'R-LOC', what: 'recommended level', says: String(recommendLevel(data.ratings, levelOfCare)) },
  ],
  waitlisted: seatGivenBy,
  admitted: seatGivenBy,
  planDrafted: drafted,
  planAmended: written,
  amendmentTookEffect: tookEffect,
  planReviewed: reviewed,
  taperRecommended: (state, { at }, policy) => gates(state, at, policy),
  taperHeld: (state, { at }, policy) => [...gates(state, at, policy), ...heldUntil(at, policy)],
  tierChanged: (state, { at, data }, policy) => [
    ...(data.because === 'taper' ? gates(state, at, policy) : []),
    ...shownAs(hoursOfTier(state, data.to, policy)),
    { rule: 'R-STEP-UP', what: 'in force from', says: iso(tierFrom(state, data.to, at, policy)) },
  ],
  lengthExtended: ({ treatment, plan }, { data }, policy) => [
    {
      rule: 'R-MAX',
      what: 'extension',
      says:
        (treatment?.extendedDays ?? 0) + data.days <= mostExtension({ plan }, policy)
          ? 'within the most'
          : 'more than may be added',
    },
  ],
  resultReceived: (state, { at, data }, policy) => [
    ...ofResult(state, data.result, policy),
    ...arrived(state, data.result, at, policy),
  ],
  instrumentScored: (state, event, policy) => [
    ...ofResult(state, measuredOf(event.data.taken), policy),
    ...arrived(state, measuredOf(event.data.taken), event.at, policy),
    ...asks(state, event, policy),
    ...lateScreen(state, measuredOf(event.data.taken), policy),
  ],
  relapseReported: relapse,
  relapseJoined: relapse,
  toxicologyRecorded: tested,
  riskScreened: ofScreen,
  attendanceRecorded: (state, event, policy) => [
    ...minutesAhead(state, event, policy),
    ...recordedLate(state, event, policy),
  ],
  weekRecorded: recordedLate,
  extraSessionPlanned: heldBeside,
  sessionMoved: movedBeside,
  noShowsAddedUp: addedUp,
  taskClosed: (state, { data: { task, how } }, policy) =>
    how === 'done' ? tickedOff(state, task, policy) : [],
  summarySigned: (state, event, policy) => [
    ...overAlert(state, event, policy),
    ...lacks(state, event, policy),
    ...stands(event, policy),
  ],
  journeyClosed: (state, event, policy) => [
    ...overAlert(state, event, policy),
    ...ended(state, event, policy),
  ],
  followUpAttempted: followedUp,
  contactAttempted: triedAgain,
  leaveBegun,
  placedOnHold: (_state, { at }, { clocks, calendar }) => [
    { rule: 'R-HOLD', what: 'seat kept until', says: iso(addSpan(at, clocks.seatKeptOnHold, calendar)) },
  ],
  returnedFromHold: ({ treatment, hold }, { at }, policy) =>
    treatment && hold
      ? [
          {
            ...({ rule: 'R-HOLD', what: 'treatment ends after the return' } as const),
            says: iso(standsStill(treatment, { from: hold.since, until: at }, policy).endsAt),
          },
        ]
      : [],
  seatAskedAgain: (_state, _event, policy) => [seatToComeBackTo(policy)],
  seatHadAgain: (_state, { at }, { clocks, calendar }) => [
    {
      rule: 'R-SEAT-AGAIN',
      what: 'seat kept until',
      says: iso(addSpan(at, clocks.offer, calendar)),
    },
  ],
  dischargeBegun: (state, event, policy) => [
    ...overAlert(state, event, policy),
    ...lastDay(event, policy),
    ...(event.data.because === 'completed'
      ? [
          {
            rule: 'R-TAPER-HOLD',
            what: 'completed',
            says: earlyCompletion(state, policy, event.at).length > 0 ? 'needs a reason' : 'needs no reason',
          } as const,
        ]
      : []),
  ],
  continuingCareAgreed: (_state, { at, data: { care } }, { discharge, calendar }) => [
    {
      rule: 'R-DISCH',
      what: 'first appointment',
      says:
        care.firstAppointment <= addDays(at, discharge.firstAppointmentWithinDays, calendar)
          ? 'soon enough'
          : 'too late',
    },
  ],
};

/** What the policy says of one recorded decision. Pure; nothing where no number of the policy has a part in it. */
export const judged = (state: JourneyState, event: JourneyEvent, policy: Policy): Said[] =>
  (JUDGES[event.type] as Judge<EventType> | undefined)?.(state, event, policy) ?? [];

/** Whether `judged` has anything to say of such an event. */
export const isJudged = ({ type }: JourneyEvent): boolean => type in JUDGES;
