import { accept, event, refuse } from '../model/decision.js';
import { addDays } from '../time/spans.js';
import type { Decider } from '../decider/decider.js';

/** A follow-up attempt; after the policy's attempts without reaching the client it is given up. */
export const recordFollowUp: Decider<'recordFollowUp'> = (state, { day, reached }, { at, policy }) => {
  const days = policy.clocks.followUps.map((followUp) => followUp.day);
  if (!days.includes(day))
    return refuse('R-AFTERCARE', `There is no follow-up at ${day} days.`, `day one of ${days.join(', ')}`);
  if (at < addDays(state.discharge!.begunAt, day, policy.calendar))
    return refuse('R-AFTERCARE', `The follow-up at ${day} days is not due yet.`);
  const before = state.followUps[day];
  if (before?.outcome)
    return refuse('R-AFTERCARE', `The follow-up at ${day} days is ${before.outcome} already.`);
  const attempted = event('followUpAttempted', { day, reached }, 'R-AFTERCARE');
  const attempts = (before?.attempts ?? 0) + 1;
  return !reached && attempts >= policy.clocks.followUpAttempts
    ? accept(attempted, event('followUpGivenUp', { day }, 'R-AFTERCARE'))
    : accept(attempted);
};
