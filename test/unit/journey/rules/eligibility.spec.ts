import { describe, expect, test } from '@jest/globals';
import type { EligibilityAnswers } from '#journey/model/milestone';
import { assessEligibility } from '#journey/rules/eligibility';
import { ELIGIBLE } from '#scenarios/admission';

const { answers } = ELIGIBLE;
const home = (change: Partial<EligibilityAnswers['home']>): Partial<EligibilityAnswers> => ({
  home: { ...answers.home, ...change },
});

test.each(['emotionalCrisis', 'earlyRecoverySupport', 'mustKeepWorkingOrStudying'] as const)(
  'one need is enough: %s',
  (need) =>
    expect(assessEligibility({ ...answers, needs: [need] })).toEqual({
      eligible: true,
      unmet: [],
      recommendedLevel: 3,
    }),
);

describe('unmet, with the level recommended instead', () => {
  test.each<[string, Partial<EligibilityAnswers>, string[], number]>([
    ['no need', { needs: [] }, ['R-ELIG-NEED'], 2],
    ['medical detox', { exclusions: ['medicalDetox'] }, ['R-ELIG-SAFE'], 5],
    ['24-hour watch', { exclusions: ['watch24h'] }, ['R-ELIG-SAFE'], 5],
    ['acute dependence', { exclusions: ['acuteDependence'] }, ['R-ELIG-SAFE'], 4],
    ['residential co-occurring illness', { exclusions: ['residentialComorbidity'] }, ['R-ELIG-SAFE'], 4],
    ['the highest of two exclusions', { exclusions: ['acuteDependence', 'watch24h'] }, ['R-ELIG-SAFE'], 5],
    ['not willing', { willing: false }, ['R-ELIG-WILLING'], 2],
    ['no safe home', home({ safe: false }), ['R-ELIG-HOME'], 4],
    ['no support', home({ support: false }), ['R-ELIG-HOME'], 4],
    ['lives with people who use', home({ livesWithPeopleWhoUse: true }), ['R-ELIG-HOME'], 4],
    [
      'unwilling and unsafe at home',
      { willing: false, ...home({ safe: false }) },
      ['R-ELIG-WILLING', 'R-ELIG-HOME'],
      4,
    ],
    [
      'everything',
      { needs: [], exclusions: ['medicalDetox'], willing: false, ...home({ safe: false }) },
      ['R-ELIG-NEED', 'R-ELIG-SAFE', 'R-ELIG-WILLING', 'R-ELIG-HOME'],
      5,
    ],
  ])('%s', (_what, change, unmet, recommendedLevel) =>
    expect(assessEligibility({ ...answers, ...change })).toEqual({
      eligible: false,
      unmet,
      recommendedLevel,
    }),
  );
});
