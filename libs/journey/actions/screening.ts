import { matterOf } from '../clocks/matter.js';
import type { EligibilityAnswers } from '../model/milestone.js';
import type { JourneyState } from '../model/state.js';
import { handedTo, type Offerings } from './offering.js';

/** Placeholder answers, in place of what is found of a client. */
const FOUND: EligibilityAnswers = {
  needs: ['earlyRecoverySupport'],
  exclusions: [],
  willing: true,
  home: { safe: true, support: true, livesWithPeopleWhoUse: false },
};

const isScreenAsked = ({ tasks }: JourneyState): boolean =>
  Object.keys(tasks).some((task) => matterOf(task).kind === 'riskScreen');

export const screeningOfferings: Offerings<
  'recordRisk' | 'recordEligibility' | 'referElsewhere' | 'recordPriority'
> = {
  recordRisk: (state) => ({
    defaults: { source: 'C-SSRS' },
    whole: { level: 'low', by: 'C-SSRS' },
    second: state.risk.level !== null && !isScreenAsked(state),
  }),
  recordEligibility: ({ referral, eligibility }, { policy }) => {
    const track = referral.track ?? policy.tracks[0]!.id;
    return {
      defaults: referral.track === null ? {} : { track },
      whole: { answers: FOUND, seat: null, track, reason: null },
      second: eligibility?.eligible === false,
    };
  },
  referElsewhere: ({ phase, eligibility }) => {
    const recommended =
      phase === 'screening' || phase === 'waitlist' ? eligibility?.recommendedLevel : undefined;
    const level = recommended === undefined || recommended === 3 ? 4 : recommended;
    return {
      defaults: recommended === level ? { handOff: { level } } : {},
      whole: { handOff: handedTo(level), reason: null },
      second: eligibility?.eligible !== false,
    };
  },
  recordPriority: ({ referral: { pregnant, injecting, urgency } }) => ({
    defaults: { pregnant, injecting, urgency },
  }),
};
