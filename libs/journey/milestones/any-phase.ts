import { runningClocks } from '../clocks/clocks.js';
import { endedBy } from '../clocks/ended-by.js';
import { matterOf } from '../clocks/matter.js';
import type { Context, Decider, MilestoneDefinitions } from '../decider/decider.js';
import type { Role } from '../model/actor.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import type { HandOff, MilestoneName } from '../model/milestone.js';
import { type CloseReason, OPEN_PHASES } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import {
  aChoice,
  aField,
  aMilestone,
  aRole,
  aTime,
  inWordsAlone,
  type Need,
  needs,
} from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { closedAs, ended } from '../rules/closed-as.js';
import { clinicalDataFault } from '../rules/clinical-data.js';
import { injectingBySubstances } from '../rules/priority.js';
import { aPersonDecides, givenUpFrom, stillToTry, triedInVain } from '../rules/contact.js';
import { milestonesOfFinding } from '../rules/continued-stay.js';
import { goneInOneStep, leavesBehind } from '../rules/ending.js';
import { hasOpenReport } from '../rules/reports.js';
import { localDate } from '../time/local-time.js';
import { untimedTasks } from '../rules/untimed-tasks.js';

/** R-CARE-TEAM: names who has the journey in a role, and with it its tasks of that role. `staffId` is null if it is nobody in particular. */
const assignCareTeam: Decider<'assignCareTeam'> = ({ careTeam }, { role, staffId }) =>
  (careTeam[role] ?? null) === staffId
    ? refuse(
        'R-CARE-TEAM',
        `That is so already: the ${role} is ${staffId ?? 'nobody'}.`,
        needs('another staffId', aField('staffId')),
      )
    : accept(event('careTeamChanged', { role, staffId }, 'R-CARE-TEAM'));

/** A client can withdraw from any open phase. */
const withdraw: Decider<'withdraw'> = (state, { reason, ...ending }, { policy }) => {
  const left = leavesBehind(state, 'withdraw', ending, policy);
  return (
    goneInOneStep(left) ??
    accept(
      ended({
        ...{ because: withdrawal(state, ending.handOff, policy), reason },
        ...{ handOff: ending.handOff, waived: left.without },
      }),
    )
  );
};

/**
 * R-ENDING: how a journey ends that the client withdraws from. It is completed only with a signed summary that says so. In version 3 a client who was at
 * another provider and is handed on is transferred.
 */
const withdrawal = (
  { admittedAt, discharge, phase, hold }: JourneyState,
  handOff: HandOff | null | undefined,
  { endings }: Policy,
): CloseReason => {
  if (admittedAt === null) return 'withdrewBeforeAdmission';
  if (endings?.handedOnFromHold && phase === 'onHold' && hold?.handOff && handOff)
    return endings.handedOnFromHold;
  if (endings && discharge?.because === 'completed' && discharge.summaryAt === null) return 'droppedOut';
  return discharge?.because ?? 'droppedOut';
};

const endJourney: Decider<'endJourney'> = (state, { because, reason, ...ending }, context) => {
  const { policy } = context;
  if (because === 'lostToContact') return lost(state, context) ?? accept(ended({ because, reason }));
  if (because === 'terminatedByFacility' && state.admittedAt === null)
    return refuse(
      'R-ENDING',
      'Nobody is terminated who was not admitted.',
      needs(
        'referElsewhere, withdraw or because: other',
        aMilestone('referElsewhere'),
        aMilestone('withdraw'),
        aChoice('because', ['other']),
      ),
    );
  const left = leavesBehind(state, because, ending, policy);
  return (
    goneInOneStep(left) ??
    accept(closedAs(state, { because, reason, handOff: ending.handOff, waived: left.without }, policy))
  );
};

/**
 * R-CONTACT: whether a person may close the journey as lost to contact; null if so. A leader does it where a person has to decide about the client. Nobody is
 * given up sooner than a clock would do it, or over an unanswered report. No clock closes the journey of a client who was reached and has vanished since.
 */
const lost = (state: JourneyState, { at, policy, by }: Context): Decision | null => {
  const tried = triedInVain(state, at, policy);
  if (!tried)
    return refuse(
      'R-CONTACT',
      'The client was reached: they are not lost to contact.',
      needs('withdraw or another because', aMilestone('withdraw'), aField('because')),
    );
  const missing = [
    ...stillToTry(tried, policy),
    ...(at < givenUpFrom(tried.since, policy)
      ? [
          needs(
            `to try until ${localDate(givenUpFrom(tried.since, policy), policy.calendar)}`,
            aTime(givenUpFrom(tried.since, policy)),
          ),
        ]
      : []),
    ...(hasOpenReport(state) ? [inWordsAlone('an answer to what was reported of the client')] : []),
    ...(aPersonDecides(state) && !LEADERS.includes(by.role)
      ? [needs('by a supervisor or the director', aRole(...LEADERS))]
      : []),
  ];
  return missing.length > 0 ? refuse('R-CONTACT', 'The client cannot be given up yet.', ...missing) : null;
};

const LEADERS: readonly Role[] = ['supervisor', 'director'];

/** Ticks off a task. It is refused if only a milestone ends the task, or its clock runs, because what the task asks for would be forgotten. */
const completeTask: Decider<'completeTask'> = (state, { task }, { policy }) => {
  const open = state.tasks[task];
  if (!open)
    return refuse(
      'R-PHASE',
      `No open task is called ${task}.`,
      needs('an open task of this journey', aChoice('task', Object.keys(state.tasks))),
    );
  const asked = untimedTasks(state).find((one) => one.task === task);
  if (asked?.endedBy)
    return refuse(
      asked.rule,
      'The task ends with what it asks for.',
      ends(asked.endedBy, answersTo(task, state)),
    );
  const clock = policy.risk && runningClocks(state, policy).find(({ id }) => id === open.clock);
  if (clock)
    return refuse(
      clock.rule,
      'The task stands while its clock runs.',
      ends(endedBy(clock.id), matterOf(clock.id).closedBy),
    );
  return accept(event('taskClosed', { task, how: 'done' }));
};

/** The milestones that end the task. For the finding of a review these are the ones that do what was found, or another review. */
const answersTo = (task: string, { treatment }: JourneyState): readonly MilestoneName[] => {
  const { kind, closedBy } = matterOf(task);
  return kind === 'finding' ? [...milestonesOfFinding(treatment), 'reviewPlan'] : closedBy;
};

const ends = (words: string, milestones: readonly MilestoneName[]): Need =>
  needs(words, ...milestones.map((name) => aMilestone(name)));

/** R-CLINICAL: records clinical data, under every policy. They are kept and shown; R-PRIORITY alone goes by them, where a substance is injected. */
const recordClinicalData: Decider<'recordClinicalData'> = (state, data, { at, policy }) =>
  clinicalDataFault(data, at, policy.calendar) ??
  accept(event('clinicalDataRecorded', data, 'R-CLINICAL'), ...injectingBySubstances(state, data, policy));

export const anyPhaseMilestones: MilestoneDefinitions<
  'assignCareTeam' | 'completeTask' | 'withdraw' | 'endJourney' | 'recordClinicalData'
> = {
  assignCareTeam: { phases: OPEN_PHASES, decide: assignCareTeam },
  completeTask: { phases: OPEN_PHASES, decide: completeTask },
  withdraw: { phases: OPEN_PHASES, decide: withdraw },
  endJourney: { phases: OPEN_PHASES, decide: endJourney },
  recordClinicalData: { phases: OPEN_PHASES, decide: recordClinicalData },
};
