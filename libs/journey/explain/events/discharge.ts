import { earlyCompletion } from '../../rules/early-completion.js';
import { spanInWords } from '../counted.js';
import { instant, list, observed, required } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const dischargeInputs: EventInputs<
  | 'continuingCareAgreed'
  | 'dischargeBegun'
  | 'summarySigned'
  | 'followUpAttempted'
  | 'followUpGivenUp'
  | 'dischargeTakenBack'
> = {
  continuingCareAgreed: ({ data: { care } }, _before, { discharge }) => [
    observed('level', care.level),
    {
      ...instant('firstAppointment', care.firstAppointment),
      needed: `within ${discharge.firstAppointmentWithinDays} days after discharge`,
    },
  ],
  dischargeBegun: ({ at, data }, before, policy) => [
    observed('because', data.because),
    observed('criteriaMet', data.criteriaMet),
    ...(data.because === 'completed' ? earlyCompletion(before, policy, at) : []).map((what, index) =>
      observed(`early.${index + 1}`, what),
    ),
  ],
  summarySigned: ({ at, data }) => [
    instant('signedAt', at),
    ...(data.waived ? [observed('doneWithout', list(data.waived.map(({ what }) => what)))] : []),
  ],
  followUpAttempted: ({ data }) => [observed('day', data.day), observed('reached', data.reached)],
  followUpGivenUp: ({ data }, { followUps }, { clocks }) => [
    observed('day', data.day),
    required(
      'attempts',
      followUps[data.day]?.attempts ?? 0,
      `given up after ${clocks.followUpAttempts}`,
      false,
    ),
  ],
  dischargeTakenBack: ({ at }, { discharge }, { endings }) => [
    instant('dischargeBegunAt', discharge?.begunAt),
    instant('takenBackAt', at),
    observed('seatKept', endings ? spanInWords(endings.seatKept) : 'to the end of aftercare'),
  ],
};
