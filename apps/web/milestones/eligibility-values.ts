import type { Screening } from '../api/screening.js';
import { textOrNull } from '../fields/text.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';
import type { BodyOf } from './bodies.js';

export const NEEDS = ['emotionalCrisis', 'earlyRecoverySupport', 'mustKeepWorkingOrStudying'] as const;
export const EXCLUSIONS = ['medicalDetox', 'watch24h', 'acuteDependence', 'residentialComorbidity'] as const;
export const HOME = ['safe', 'support', 'livesWithPeopleWhoUse'] as const;

export interface EligibilityValues {
  readonly answers: {
    readonly needs: (typeof NEEDS)[number][];
    readonly exclusions: (typeof EXCLUSIONS)[number][];
    readonly willing: YesNoValue;
    readonly home: Readonly<Record<(typeof HOME)[number], YesNoValue>>;
  };
  readonly track: string;
  readonly seat: string;
  readonly reason: string;
}

const chosen = (answer: boolean): YesNoValue => (answer ? 'yes' : 'no');

/** The values with which the form begins: what was answered last; the first time, nothing but the track that the referral names. */
export const begunEligibility = (
  last: Screening['eligibility'] | undefined,
  track: string,
): EligibilityValues => {
  if (!last) {
    const home = { safe: '', support: '', livesWithPeopleWhoUse: '' } as const;
    return { answers: { needs: [], exclusions: [], willing: '', home }, track, seat: '', reason: '' };
  }
  const { needs, exclusions, willing, home } = last.answers;
  return {
    answers: {
      ...{ needs: [...needs], exclusions: [...exclusions], willing: chosen(willing) },
      home: {
        safe: chosen(home.safe),
        support: chosen(home.support),
        livesWithPeopleWhoUse: chosen(home.livesWithPeopleWhoUse),
      },
    },
    track: last.track,
    seat: last.seat ?? '',
    reason: last.reason ?? '',
  };
};

/** The answers as the API takes them. What is not answered yet is left out, so that the API asks for it. */
export const eligibilityOf = ({
  answers: { home, willing, ...answers },
  track,
  seat,
  reason,
}: EligibilityValues): BodyOf<'record-eligibility'> => ({
  answers: {
    ...answers,
    willing: isYes(willing),
    home: {
      safe: isYes(home.safe),
      support: isYes(home.support),
      livesWithPeopleWhoUse: isYes(home.livesWithPeopleWhoUse),
    },
  },
  track,
  seat: textOrNull(seat),
  reason: textOrNull(reason),
});
