import type { Role } from './actor.js';
import type { RuleId } from './rule.js';
import type { JourneyState } from './state.js';

/** A task that a state calls for: raised when the state begins to, closed when it no longer does. */
export interface StandingTask {
  readonly task: string;
  readonly role: Role;
  readonly title: string;
  readonly rule: RuleId;
}

/** What the state itself asks of somebody, clocks apart. Pure. */
export const standingTasks = (state: JourneyState): StandingTask[] => {
  if (state.phase === 'closed') return [];
  const { eligibility, risk, treatment, hold } = state;
  const tasks: StandingTask[] = [];
  const ask = (task: string, role: Role, rule: RuleId, title: string): number => tasks.push({ task, role, rule, title });

  if (eligibility && !eligibility.eligible && state.phase === 'screening')
    ask('screening.refer', 'coordinator', 'R-ELIG-SAFE', `Not eligible: refer to level ${eligibility.recommendedLevel} with a warm hand-off`);
  if (risk.alert && risk.alert.acknowledgedAt !== null)
    ask(`risk.dispose.${risk.alerts}`, 'clinician', 'R-RISK-HIGH', 'Record the disposition of the high-risk alert');
  if (state.phase === 'treatment' && treatment) {
    if (treatment.relapse?.atTopTier)
      ask(`relapse.transfer.${treatment.relapses}`, 'clinician', 'R-RELAPSE', 'Relapse at the top tier: level 4 is recommended, decide on a transfer');
    if (treatment.taper === 'recommended')
      ask(`taper.${treatment.tierSince}`, 'clinician', 'R-TAPER', 'Every gate holds: confirm the step-down, or hold with a reason');
    if (treatment.tierSince > treatment.startedAt && !treatment.reviewedAtTier)
      ask(`review.tier.${treatment.tierSince}`, 'clinician', 'R-REVIEW', `Review the plan at tier ${treatment.tier}`);
    for (const instrument of treatment.worse)
      ask(`worse.${instrument}.${treatment.tierSince}`, 'clinician', 'R-DETERIORATE', `${instrument} is worse by its reliable change: review`);
  }
  if (state.phase === 'onHold' && hold?.seatReleased)
    ask(`hold.decide.${hold.since}`, 'clinician', 'R-HOLD', 'The kept seat is released: bring the client back, or close as transferred');
  return tasks;
};
