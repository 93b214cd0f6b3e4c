import type { Measured } from '#instruments/instrument';
import { measuredOf } from '#instruments/instrument-taken';
import { isLate } from '../../facts/result.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import { compareResult } from '../../rules/deterioration.js';
import { mostExtension } from '../../rules/extension.js';
import { taperGates } from '../../rules/taper.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { type Input, instant, list, observed, required } from '../input.js';
import { hoursSaid } from '../hours-said.js';
import { gateInputs } from '../rules/gate-inputs.js';
import type { EventInputs } from './event-inputs.js';

/** R-DETERIORATE: the result against what it is compared with. */
const compared = (measured: Measured, before: JourneyState, policy: Policy): Input[] => {
  const comparison = isLate(before, measured) ? null : compareResult(before, measured, policy);
  return [
    observed('instrument', measured.instrument),
    comparison
      ? required(
          'total',
          measured.total,
          NEEDED.lessThanAbove(comparison.reliableChange, comparison.from),
          !comparison.worse,
        )
      : observed('total', measured.total),
    instant('takenAt', measured.takenAt),
  ];
};

export const treatmentInputs: EventInputs<
  | 'treatmentStarted'
  | 'planReviewed'
  | 'reviewFellDue'
  | 'reviewDueTakenBack'
  | 'resultReceived'
  | 'instrumentScored'
  | 'deteriorated'
  | 'taperRecommended'
  | 'recommendationFell'
  | 'taperHeld'
  | 'taperHoldEnded'
  | 'tierChanged'
  | 'lengthExtended'
> = {
  treatmentStarted: ({ data }) => [
    observed('tier', data.tier),
    observed('lengthDays', data.lengthDays),
    instant('endsAt', data.endsAt),
  ],
  planReviewed: ({ data: { beforeTier, continuedStay } }, { treatment }) => [
    ...(beforeTier ? [instant('tierInForceFrom', treatment?.inForceFrom)] : []),
    ...(continuedStay
      ? [
          observed('recommendedLevel', continuedStay.recommendedLevel),
          observed('finding', continuedStay.finding),
          ...Object.entries(continuedStay.ratings).map(([dimension, { rating }]) =>
            observed(dimension, rating),
          ),
        ]
      : []),
  ],
  reviewFellDue: ({ data }, _before, { clocks }) => [
    required(
      'hoursSinceReview',
      data.deliveredHours,
      NEEDED.dueAfterHours(clocks.reviewDeliveredHours),
      false,
    ),
  ],
  reviewDueTakenBack: ({ data }, _before, { clocks }) => [
    required(
      'hoursSinceReview',
      data.deliveredHours,
      NEEDED.dueAfterHours(clocks.reviewDeliveredHours),
      true,
    ),
    observed('askedAnew', data.anew ?? false),
  ],
  resultReceived: ({ data }, before, policy) => compared(data.result, before, policy),
  instrumentScored: ({ data }, before, policy) => compared(measuredOf(data.taken), before, policy),
  deteriorated: ({ data }) => [
    observed('instrument', data.instrument),
    required('total', data.to, NEEDED.lessThanAbove(data.reliableChange, data.from), false),
  ],
  taperRecommended: ({ data }, before, policy) => [
    observed('tier', data.from),
    observed('tierBelow', data.to),
    ...gateInputs(data.gates, before, policy),
  ],
  recommendationFell: ({ data }, before, policy) => [
    observed('tier', data.from),
    observed('closed', list(data.gates.map(({ name }) => name))),
    ...gateInputs(data.gates, before, policy),
  ],
  taperHeld: ({ data }) => [observed('tier', data.tier), instant('lookAgainAt', data.lookAgainAt)],
  taperHoldEnded: ({ data }, { treatment }) => [
    observed('tier', data.tier),
    instant('lookAgainAt', treatment?.heldUntil),
    instant('lastReviewAt', treatment?.lastReviewAt),
  ],
  tierChanged: ({ at, data }, before, policy) => [
    observed('tier', data.from),
    observed('to', data.to),
    observed('because', data.because),
    observed('provisional', data.provisional),
    instant('effectiveFrom', data.effectiveFrom),
    ...hoursSaid(data),
    ...(data.because === 'taper' && before.treatment
      ? gateInputs(taperGates(before, before.treatment, policy, at), before, policy)
      : []),
  ],
  lengthExtended: ({ data }, before, policy) => {
    const most = mostExtension(before, policy);
    const days = (before.treatment?.extendedDays ?? 0) + data.days;
    return [
      observed('days', data.days),
      required('extendedDays', days, NEEDED.atMostInAll(most), days <= most),
      instant('endsAt', data.endsAt),
    ];
  },
};
