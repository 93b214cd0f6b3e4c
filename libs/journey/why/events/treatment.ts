import { measuredOf } from '#instruments/instrument-taken';
import type { Measured } from '#instruments/instrument';
import { isLate } from '../../facts/result.js';
import type { Policy } from '../../policy/policy.js';
import { compareResult } from '../../rules/deterioration.js';
import { taperGates } from '../../rules/taper.js';
import type { JourneyState } from '../../state.js';
import { instant, looked, wanted, type Input } from '../input.js';
import { gateInputs } from '../rules/taper.js';
import type { SaidBy } from './look.js';

/** R-DETERIORATE: the result against what it is compared with. */
const compared = (measured: Measured, before: JourneyState, policy: Policy): Input[] => {
  const comparison = isLate(before, measured) ? null : compareResult(before, measured, policy);
  return [
    looked('instrument', measured.instrument),
    comparison
      ? wanted(
          'total',
          measured.total,
          `less than ${comparison.reliableChange} above ${comparison.from}`,
          !comparison.worse,
        )
      : looked('total', measured.total),
    instant('takenAt', measured.takenAt),
  ];
};

/** Tiers, instruments, relapse and risk. */
export const treatment: SaidBy<
  | 'resultReceived'
  | 'instrumentScored'
  | 'deteriorated'
  | 'taperRecommended'
  | 'taperHeld'
  | 'tierChanged'
  | 'lengthExtended'
  | 'relapseReported'
  | 'relapseJoined'
  | 'relapseAcknowledged'
  | 'relapseDecided'
  | 'riskRaised'
  | 'riskJoined'
  | 'riskAcknowledged'
  | 'riskDisposed'
> = {
  resultReceived: ({ data }, before, policy) => compared(data.result, before, policy),
  instrumentScored: ({ data }, before, policy) => compared(measuredOf(data.taken), before, policy),
  deteriorated: ({ data }) => [
    looked('instrument', data.instrument),
    wanted('total', data.to, `less than ${data.reliableChange} above ${data.from}`, false),
  ],
  taperRecommended: ({ data }, before, policy) => [
    looked('tier', data.from),
    looked('tierBelow', data.to),
    ...gateInputs(data.gates, before, policy),
  ],
  taperHeld: ({ data }) => [looked('tier', data.tier)],
  tierChanged: ({ at, data }, before, policy) => [
    looked('tier', data.from),
    looked('to', data.to),
    looked('because', data.because),
    looked('provisional', data.provisional),
    instant('effectiveFrom', data.effectiveFrom),
    ...(data.because === 'taper' && before.treatment
      ? gateInputs(taperGates(before, before.treatment, policy, at), before, policy)
      : []),
  ],
  lengthExtended: ({ data }, { treatment: before }, { maxExtensionDays }) => {
    const days = (before?.extendedDays ?? 0) + data.days;
    return [
      looked('days', data.days),
      wanted('extendedDays', days, `at most ${maxExtensionDays} in all`, days <= maxExtensionDays),
      instant('endsAt', data.endsAt),
    ];
  },
  relapseReported: ({ data }) => [looked('source', data.source), looked('atTopTier', data.atTopTier)],
  relapseJoined: ({ data }) => [looked('source', data.source)],
  relapseAcknowledged: ({ at }) => [instant('acknowledgedAt', at)],
  relapseDecided: ({ data }, { treatment: before }) => [
    looked('decision', data.decision),
    looked('tierBeforeReport', before?.relapse?.before.tier ?? null),
  ],
  riskRaised: ({ data }) => [looked('source', data.source)],
  riskJoined: ({ data }) => [looked('source', data.source)],
  riskAcknowledged: ({ at }) => [instant('acknowledgedAt', at)],
  riskDisposed: ({ data }) => [looked('disposition', data.disposition)],
};
