import { wordsOf } from '../../model/requirement.js';
import { unmetCriteria } from '../../rules/criteria.js';
import { dischargeLacks } from '../../rules/discharge.js';
import type { JourneyState } from '../../model/state.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { type Input, instant, list, observed, required } from '../input.js';
import type { RuleInput, RuleInputs } from './rule-inputs.js';

const lastDayOf = ({ discharge: begun }: Pick<JourneyState, 'discharge'>): Input[] =>
  begun?.lastDay ? [observed('lastDay', begun.lastDay.date)] : [];

/** R-DISCH: what it needs, of a discharge that has begun, or of one that would begin now. */
const discharge: RuleInput = (state, policy, at) => {
  const begun = state.discharge ?? { because: 'completed' as const, begunAt: at, summaryAt: null };
  const { missing } = dischargeLacks({ ...state, discharge: begun }, policy, at);
  const unmet = unmetCriteria(state);
  return [
    instant('dischargeBegunAt', state.discharge?.begunAt),
    ...lastDayOf(state),
    observed('because', state.discharge?.because ?? null),
    required(
      'criteria',
      unmet === null ? 'not assessed one by one' : `${unmet.length} unmet`,
      NEEDED.everyOneOrReason(),
      unmet?.length === 0,
    ),
    required('missing', missing.length, NEEDED.nothingMissing(), missing.length === 0),
    ...wordsOf(missing).map((what, index) => observed(`missing.${index + 1}`, what)),
    instant('lastReviewAt', state.treatment?.lastReviewAt),
    instant('firstAppointment', state.continuingCare?.firstAppointment),
  ];
};

/** R-SUMMARY: which version is there, and whether it waits for its signature. */
const summary: RuleInput = ({ summary: kept }, { discharge: { summary: asked } }) => [
  required(
    'version',
    kept && kept.hash !== null ? kept.versions : 'none since the discharge began',
    asked === undefined ? NEEDED.none() : NEEDED.writtenHere(),
    asked === undefined || (kept?.hash ?? null) !== null,
  ),
  instant('writtenAt', kept?.writtenAt),
  observed('signedVersion', kept?.signed ?? null),
];

export const dischargeRules: RuleInputs<'R-DISCH' | 'R-SUMMARY' | 'R-AFTERCARE'> = {
  'R-DISCH': discharge,
  'R-SUMMARY': summary,
  'R-AFTERCARE': ({ discharge: begun, followUps }, { clocks }) => [
    instant('dischargeBegunAt', begun?.begunAt),
    ...lastDayOf({ discharge: begun }),
    observed('days', list(clocks.followUps.map(({ day }) => day))),
    observed('mostAttempts', clocks.followUpAttempts),
    ...clocks.followUps.map(({ day }) => {
      const done = followUps[day];
      return required(
        `followUp.${day}`,
        `${done?.attempts ?? 0} attempts, ${done?.outcome ?? 'open'}`,
        NEEDED.reachedOrGivenUp(),
        Boolean(done?.outcome),
      );
    }),
  ],
};
