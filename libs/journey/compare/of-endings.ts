import type { EventOf } from '../model/event.js';
import { END_REASONS, type EndReason } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import { wordsOf } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { endOfTreatment, takesLateRecords } from '../rules/after-closing.js';
import { givenUpFrom, stillToTry, triedInVain } from '../rules/contact.js';
import { leavesBehind } from '../rules/ending.js';
import { isLastAttempt, isLateFollowUp } from '../rules/follow-up.js';
import { dischargedAt } from '../rules/last-day.js';
import { addDays } from '../time/spans.js';
import type { Said } from './difference.js';

type Closed = EventOf<'journeyClosed'>;

/** What the policy says of a recorded ending: what it lacks, as what it is recorded, and whether the client could be given up yet. */
export const ended = (state: JourneyState, event: Closed, policy: Policy): Said[] =>
  event.by.role === 'system' && event.data.because !== 'lostToContact'
    ? []
    : [...lacks(state, event, policy), ...recordedAs(state, event, policy), ...givenUp(state, event, policy)];

/** R-ENDING, R-HOLD: what the policy needs for the ending and the recorded one lacked, apart from what was waived. */
const lacks = (state: JourneyState, event: Closed, policy: Policy): Said[] => {
  const { handOff, waived = [] } = event.data;
  return wordsOf(leavesBehind(state, becauseOf(event), { handOff, waived }, policy).missing).map(
    (what): Said => ({ rule: 'R-ENDING', what, says: 'needed for the ending' }),
  );
};

/** The reason as whoever ended the journey gave it. A withdrawal does not name one: it is recorded as what it came to. */
const becauseOf = ({
  rule,
  data: { because, aftercareEnded },
}: Closed): Parameters<typeof leavesBehind>[1] => {
  if (rule?.id === 'R-HOLD') return 'transferred';
  const given = aftercareEnded ?? because;
  return (END_REASONS as readonly string[]).includes(given) ? (given as EndReason) : 'withdraw';
};

/** R-ENDING, version 3: as what a client is recorded who withdraws on hold, and is handed on. */
const recordedAs = ({ phase, hold }: JourneyState, event: Closed, { endings }: Policy): Said[] =>
  phase === 'onHold' && hold?.handOff && event.data.handOff && becauseOf(event) === 'withdraw'
    ? [
        {
          rule: 'R-ENDING',
          what: 'withdrawal from hold, handed on',
          says: endings?.handedOnFromHold ?? 'droppedOut',
        },
      ]
    : [];

/** R-CONTACT: whether enough was tried, for long enough, for the client to be given up. */
const givenUp = (state: JourneyState, { at, data: { because } }: Closed, policy: Policy): Said[] => {
  if (because !== 'lostToContact') return [];
  const tried = triedInVain(state, at, policy);
  const isLost = tried && stillToTry(tried, policy).length === 0 && at >= givenUpFrom(tried.since, policy);
  return [{ rule: 'R-CONTACT', what: 'lost to contact', says: isLost ? 'given up' : 'not yet' }];
};

/** R-ATTEND: whether the policy refuses what was recorded after the ending, because too many days had passed. */
export const recordedLate = (
  state: JourneyState,
  { at, type }: EventOf<'attendanceRecorded'> | EventOf<'weekRecorded'>,
  policy: Policy,
): Said[] =>
  endOfTreatment(state) !== null && !takesLateRecords(state, at, policy)
    ? [{ rule: 'R-ATTEND', what: `${type} after the ending`, says: 'refused' }]
    : [];

/** R-ATTEND: until when what was held before the end of treatment may still be recorded. */
export const recordedUntil = (state: JourneyState, { endings, calendar }: Policy): Said[] => {
  const end = endOfTreatment(state);
  if (!endings || end === null || state.phase !== 'aftercare') return [];
  const until = new Date(addDays(end, endings.recordWithinDays, calendar)).toISOString();
  return [{ rule: 'R-ATTEND', what: 'what was held is recorded until', says: until }];
};

/** R-AFTERCARE: whether the follow-up is given up with this attempt, and whether the attempt came in time for it. */
export const followedUp = (
  state: JourneyState,
  event: EventOf<'followUpAttempted'>,
  policy: Policy,
): Said[] => [
  {
    rule: 'R-AFTERCARE',
    what: `follow-up at ${event.data.day} days`,
    says: isLastAttempt(state, event.data, event.at, policy) ? 'given up' : 'goes on',
  },
  {
    rule: 'R-AFTERCARE',
    what: `attempt at the follow-up at ${event.data.day} days`,
    says: isLateFollowUp(dischargedAt(state.discharge!), event.data.day, event.at, policy)
      ? 'late'
      : 'counts',
  },
];
