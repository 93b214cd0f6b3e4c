import type { Role } from '../model/actor.js';
import type { RuleId } from '../model/rule.js';
import type { OffRoster } from '../model/group.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import type { UntimedTask } from '../model/untimed-task.js';
import { findingTask } from './continued-stay.js';
import { reportsToReverse } from './toxicology.js';
import { alertSinceClosing } from './after-closing.js';

/** R-DETERIORATE: the id of the task while an instrument is worse. If each worse result asks by itself, each has an id of its own. */
const worseTask = ({ tierSince, worseAt }: Treatment, instrument: string): string => {
  const asked = worseAt?.[instrument];
  return `worse.${instrument}.${tierSince}${asked === undefined ? '' : `.${asked}`}`;
};

/**
 * R-DETERIORATE: a review for each instrument that is worse, in treatment. It stays asked for in a discharge whose last day is ahead (R-DISCH, version 3), since
 * the client still comes.
 */
const worseTasks = ({ phase, treatment, discharge }: JourneyState): UntimedTask[] => {
  if (!treatment) return [];
  const worse = { treatment: treatment.worse, discharge: discharge?.worse ?? [] };
  if (phase !== 'treatment' && phase !== 'discharge') return [];
  return worse[phase].map((instrument) => ({
    task: worseTask(treatment, instrument),
    role: 'clinician',
    rule: 'R-DETERIORATE',
    endedBy: null,
    title: `${instrument} is worse by its reliable change: review`,
  }));
};

const dispositionTask = ({ risk: { alert, alerts } }: JourneyState): UntimedTask[] =>
  alert && alert.acknowledgedAt !== null
    ? [
        {
          task: `risk.dispose.${alerts}`,
          role: 'clinician',
          rule: 'R-RISK-HIGH',
          endedBy: 'disposeRisk',
          title: 'Record the disposition of the high-risk alert',
        },
      ]
    : [];

const OFF_ROSTER = {
  noSuchGroup: 'the track has no such group: arrange it, or amend the plan',
  full: 'it is full: amend the plan, or put the client on the roster when there is room',
  couples: 'a couples group: put the couple on the roster together',
  noSeat: 'the client has no seat on the track',
} as const satisfies Record<OffRoster['because'], string>;

/** R-GROUP, version 2: the plan in force names a group whose roster the client is not on. Whoever has seen to it ticks the task off. It stands in a discharge whose last day is ahead, too. */
const offRosterTasks = ({ offRoster }: JourneyState): UntimedTask[] =>
  (offRoster?.off ?? []).map(({ group, because }) => ({
    task: `group.${group}.${offRoster!.number}`,
    role: 'coordinator',
    rule: 'R-GROUP',
    endedBy: null,
    title: `Not on the roster of ${group}, which the plan names; ${OFF_ROSTER[because]}`,
  }));

/** R-HOLD: what becomes of a client whose kept seat was released. While they are in line for another one, that is decided. */
const seatReleasedTask = ({ phase, hold, seatAgain }: JourneyState): UntimedTask[] =>
  phase === 'onHold' && hold?.seatReleased && !seatAgain
    ? [
        {
          task: `hold.decide.${hold.seatAgainAt ?? hold.since}`,
          role: 'clinician',
          rule: 'R-HOLD',
          ...(hold.handOff
            ? {
                endedBy: 'returnFromHold or closeTransferred',
                title: 'The kept seat is released: bring the client back, or close as transferred',
              }
            : {
                endedBy: 'returnFromHold, or what ends the journey',
                title: 'The kept seat is released: bring the client back, or end the journey',
              }),
        },
      ]
    : [];

/** R-SEAT-AGAIN: there is a seat for a client who was in line to come back. It is kept for a while alone. */
const seatAgainTask = ({ phase, hold, discharge }: JourneyState): UntimedTask[] => {
  const asked = { role: 'clinician', rule: 'R-SEAT-AGAIN' } as const;
  const title = 'A seat is kept for the client who was in line for one: bring them back';
  if (phase === 'onHold' && hold && !hold.seatReleased && hold.seatAgainAt !== undefined)
    return [{ task: `hold.back.${hold.seatAgainAt}`, ...asked, endedBy: 'returnFromHold', title }];
  if (phase === 'discharge' && discharge?.seatAgain && !discharge.seatReleased)
    return [
      { task: `discharge.back.${discharge.seatAgain.at}`, ...asked, endedBy: 'takeBackDischarge', title },
    ];
  return [];
};

/** Tasks that the state itself asks for, without a clock. Pure. */
export const untimedTasks = (state: JourneyState): UntimedTask[] => {
  if (state.phase === 'closed') return alertSinceClosing(state) ? dispositionTask(state) : [];
  const { eligibility, treatment } = state;
  const tasks: UntimedTask[] = [];
  const ask = (task: string, role: Role, rule: RuleId, endedBy: string | null, title: string): number =>
    tasks.push({ task, role, rule, title, endedBy });

  if (eligibility && !eligibility.eligible && state.phase === 'screening')
    ask(
      'screening.refer',
      'coordinator',
      'R-ELIG-SAFE',
      'referElsewhere, or recordEligibility with a reason to go on',
      `Not eligible: refer to level ${eligibility.recommendedLevel} with a warm hand-off`,
    );
  if (state.phase === 'planning' && state.level === null && state.assessment)
    ask(
      `level.${state.assessment.at}`,
      'clinician',
      'R-LOC-DECIDE',
      'decideLevel',
      'Rated again: decide the level of care before the plan is signed',
    );
  tasks.push(...dispositionTask(state));
  if (state.phase === 'treatment' && state.amendment)
    ask(
      `plan.amendment.${state.amendment.since}`,
      'clinician',
      'R-PLAN-SIGN',
      'signPlan or dropAmendment',
      'The plan is amended: have it signed',
    );
  if (state.phase === 'treatment' || (state.phase === 'discharge' && state.discharge?.lastDay))
    tasks.push(...offRosterTasks(state));
  const { noShowReviews = 0, noShowReviewTakenBack } = treatment?.sessions ?? {};
  if (noShowReviews > 0 && noShowReviewTakenBack !== noShowReviews)
    ask(
      `noShow.review.${noShowReviews}`,
      'supervisor',
      'R-NOSHOW',
      null,
      'Unexcused absences have added up: review with the client, no discharge by itself',
    );
  if (state.phase === 'treatment' && treatment) {
    if (treatment.relapse?.atTopTier)
      ask(
        `relapse.transfer.${treatment.relapses}`,
        'clinician',
        'R-RELAPSE',
        'decideRelapse',
        'Relapse at the top tier: level 4 is recommended, decide on a transfer',
      );
    for (const report of reportsToReverse(state))
      ask(
        `toxicology.reverse.${report}`,
        'clinician',
        'R-TOXICOLOGY',
        'decideRelapse',
        `The confirmation is negative: decide whether relapse report ${report} is reversed`,
      );
    tasks.push(...findingTask(treatment));
    if (treatment.taper === 'recommended')
      ask(
        `taper.${treatment.tierSince}${treatment.fallen ? `.${treatment.fallen}` : ''}`,
        'clinician',
        'R-TAPER',
        'stepDown, holdTaper or beginDischarge',
        'Every gate holds: confirm the step-down, or hold with a reason',
      );
    // After a return from a hold a clock asks for the review, and one review answers both.
    const hasItsDay = typeof treatment.assessTierBy === 'number';
    if (treatment.tierSince > treatment.startedAt && !treatment.reviewedAtTier && !hasItsDay)
      ask(
        `review.tier.${treatment.tierSince}`,
        'clinician',
        'R-REVIEW',
        'reviewPlan',
        `Review the plan at tier ${treatment.tier}`,
      );
  }
  tasks.push(...worseTasks(state), ...seatReleasedTask(state), ...seatAgainTask(state));
  return tasks;
};
