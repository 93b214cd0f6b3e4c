import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { fromTheStart, ladder, type RunningClock } from './clock.js';

/**
 * R-PRIORITY, version 2: what the place in line rests on is asked of every client who has consented, until it is recorded. That a referral says nothing of a
 * pregnancy is no answer.
 */
export const priorityClocks = (
  { consent, priorityAskedAt }: JourneyState,
  policy: Policy,
): RunningClock[] => {
  const asked = policy.waitlist?.askPriority;
  const since = Math.max(consent.client ?? 0, consent.guardian ?? 0);
  if (!asked || priorityAskedAt !== undefined || since === 0) return [];
  const named = {
    id: 'screening.priority',
    rule: 'R-PRIORITY',
    title: 'Ask about pregnancy, injecting and urgency',
  } as const;
  return [fromTheStart(ladder(named, since, asked.within, 'coordinator', policy), since, 'coordinator')];
};
