import type { Age } from '../model/age.js';
import type { OpenPhase } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { ageAt, isMinor } from '../rules/age.js';
import type { Said } from './difference.js';

/** Phases in which somebody may still consent, or sign a plan. */
const SIGNED_IN: readonly JourneyState['phase'][] = [
  ...(['intake', 'screening', 'waitlist', 'assessment', 'planning'] as const),
  ...(['treatment', 'onHold'] as const),
] satisfies OpenPhase[];

/** Version 1 of R-MINOR has one age for both `minor` and `adolescent`, and takes it on the day of the referral. */
const ageUnder = (birthDate: string, { openedAt }: JourneyState, policy: Policy, at: number): Age => {
  const ofTheDay = ageAt(birthDate, at, policy);
  if (ofTheDay) return ofTheDay;
  const minor = isMinor(birthDate, openedAt, policy);
  return { minor, adolescent: minor };
};

/**
 * R-MINOR, R-SCHED-DOSE: who would have to consent and sign at `at` (ms since epoch), and whether the hours of a plan would be an adolescent's. A journey does
 * not hold the birth date, so the caller reads it from the record.
 * @param birthDate YYYY, YYYY-MM or YYYY-MM-DD; null if nobody knows it
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
