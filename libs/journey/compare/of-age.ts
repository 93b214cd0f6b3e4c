import type { Age } from '../model/age.js';
import type { OpenPhase } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { ageAt, isMinor } from '../rules/age.js';
import type { Said } from './difference.js';

/** Where somebody still consents, or signs a plan. */
const SIGNED_IN: readonly JourneyState['phase'][] = [
  ...(['intake', 'screening', 'waitlist', 'assessment', 'planning'] as const),
  ...(['treatment', 'onHold'] as const),
] satisfies OpenPhase[];

/** Version 1 of R-MINOR has one age for both, and it is that of the day of the referral. */
const ageUnder = (birthDate: string, { openedAt }: JourneyState, policy: Policy, at: number): Age => {
  const ofTheDay = ageAt(birthDate, at, policy);
  if (ofTheDay) return ofTheDay;
  const minor = isMinor(birthDate, openedAt, policy);
  return { minor, adolescent: minor };
};

/**
 * R-MINOR, R-SCHED-DOSE: who would have to consent and sign at `at` (ms since epoch), and whose hours a plan would have. A journey does not
 * have the birth date: whoever compares has it from the record.
 * @param birthDate YYYY, YYYY-MM or YYYY-MM-DD; null where nobody knows it
 */
export const ageSaid = (
  state: JourneyState,
  birthDate: string | null,
  policy: Policy,
  at: number,
): Said[] => {
  if (birthDate === null || !SIGNED_IN.includes(state.phase)) return [];
  const { minor, adolescent } = ageUnder(birthDate, state, policy, at);
  return [
    { rule: 'R-MINOR', what: 'consent and signatures', says: minor ? 'a guardian’s, too' : 'the client’s' },
    {
      ...({ rule: 'R-SCHED-DOSE', what: 'hours and family sessions' } as const),
      says: adolescent ? 'an adolescent’s' : 'an adult’s',
    },
  ];
};
