import { missingIn } from '../adopt/refusal.js';
import { nextOf, runningClocks } from '../clocks/clocks.js';
import { isOfState } from '../clocks/asked-by-state.js';
import { taskOfRung } from '../clocks/task-of-rung.js';
import type { RunningClock } from '../clocks/clock.js';
import { toldAgainEvery } from '../clocks/told-again.js';
import type { Policy } from '../model/policy.js';
import { closedGates } from '../rules/taper.js';
import { tooManyNoShows } from '../sessions/no-shows.js';
import type { JourneyState } from '../model/state.js';
import { MINUTE } from '../time/local-time.js';
import type { Said } from './difference.js';
import { recordedUntil } from './of-endings.js';
import { placeInLine, seatAgain, summaryWants } from './of-standing.js';

const iso = (at: number): string => new Date(at).toISOString();

/** How an open journey would stand at `at` under the policy: its clocks, taper, absences, summary and place in line, and what the policy lacks for it. */
export const statusOf = (state: JourneyState, policy: Policy, at: number): Said[] => {
  if (state.phase === 'closed') return [];
  const under = asUnder(state, policy, at);
  return [
    ...runningClocks(under, policy)
      .filter(({ consequence, rungs }) => consequence !== 'look' && rungs.length > 0)
      .map((clock) => told(clock, policy, at)),
    ...runningClocks(under, policy).flatMap((clock) => taskThere(under, clock, policy)),
    ...recommendation(under, policy, at),
    ...absences(under, policy),
    ...summaryWants(under, policy, at),
    ...placeInLine(under, policy),
    ...seatAgain(under, policy),
    ...summary(state, policy),
    ...recordedUntil(under, policy),
    ...missingIn(state, policy).map((needed): Said => ({ rule: 'R-POLICY', what: needed, says: 'needed' })),
  ];
};

/** The state with `reviewDueAt` as the delivered hours would have set it by now, had the journey been under this policy all the time. */
const asUnder = (state: JourneyState, policy: Policy, at: number): JourneyState => {
  const { treatment, phase } = state;
  if (!treatment || phase !== 'treatment') return state;
  const due = treatment.hoursSinceReview >= policy.clocks.reviewDeliveredHours;
  return { ...state, treatment: { ...treatment, reviewDueAt: due ? (treatment.reviewDueAt ?? at) : null } };
};

/** A clock as it would stand: when it is due, how far its ladder is climbed, who hears of it when, and how often the last of them hears it again. */
const told = (clock: RunningClock, policy: Policy, at: number): Said => {
  const { id, rule, title, rungs, dueAt } = clock;
  const missed = rungs.filter((rung) => rung.rung >= 1 && rung.at <= at).length;
  const due = `due ${iso(dueAt ?? rungs[0]!.at)}${missed > 0 ? `, overdue, rung ${missed}` : ''}`;
  const every = toldAgainEvery(clock, policy);
  const again = every === null ? '' : `, and again every ${every / MINUTE} minutes`;
  // What a clock does by itself (gives a seat back, closes a journey) is told to nobody.
  const hear = rungs.filter(({ role }) => role !== 'system').map((rung) => `${rung.role} ${iso(rung.at)}`);
  return { rule, what: `${title} (${id})`, says: [due, hear.join(', ')].filter(Boolean).join('; ') + again };
};

/** Whether the next rung raises a task that its role has already, and that the state asks for. */
const taskThere = (state: JourneyState, clock: RunningClock, policy: Policy): Said[] => {
  const next = nextOf(clock, state);
  const { rule, title, id } = clock;
  const isThere = next && isOfState(taskOfRung(clock, next, state, policy), id, state, policy);
  return isThere
    ? [{ rule, what: `${title} (${id}): next rung`, says: 'raises the task that is there' }]
    : [];
};

const recommendation = (state: JourneyState, policy: Policy, at: number): Said[] => {
  const { treatment, phase } = state;
  if (phase !== 'treatment' || !treatment || treatment.taper === 'held') return [];
  const unmet = closedGates(state, treatment, policy, at);
  return unmet.length === 0 ? [{ rule: 'R-TAPER', what: 'next step', says: 'recommended' }] : [];
};

/** R-NOSHOW: whether the policy asks a supervisor to review absences that nobody was asked about yet. */
const absences = ({ treatment, phase }: JourneyState, policy: Policy): Said[] =>
  phase === 'treatment' && treatment?.sessions && tooManyNoShows(treatment.sessions, policy)
    ? [{ rule: 'R-NOSHOW', what: 'review of the absences', says: 'asked for' }]
    : [];

/** R-SUMMARY: whether the policy needs a summary for a discharge that has begun, and none was written. */
const summary = ({ phase, summary: kept }: JourneyState, { discharge }: Policy): Said[] =>
  phase === 'discharge' && discharge.summary !== undefined && (kept?.hash ?? null) === null
    ? [{ rule: 'R-SUMMARY', what: 'a summary that is written here', says: 'needed for its signature' }]
    : [];
