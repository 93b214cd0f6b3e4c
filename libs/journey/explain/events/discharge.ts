import { wordsOf } from '../../model/requirement.js';
import { earlyCompletion } from '../../rules/early-completion.js';
import { spanInWords } from '../counted.js';
import type { EventOf } from '../../model/event.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import { dischargedAt } from '../../rules/last-day.js';
import { addDays } from '../../time/spans.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { type Input, instant, list, observed, required } from '../input.js';
import type { EventInputs } from './event-inputs.js';

/** The version and the one before it; never the text of the summary. */
const written = (
  { data: { version, content, hash } }: EventOf<'summaryWritten' | 'summaryAmended'>,
  { summary }: JourneyState,
): Input[] => [
  observed('version', version),
  observed('versionBefore', summary?.versions ?? null),
  observed('madeFromEventsUpTo', content.upTo),
  observed('hash', hash),
];

const lastDay = (date: string, { endings }: Policy): Input => ({
  ...observed('lastDay', date),
  ...(endings?.mostDaysAhead !== undefined && { needed: NEEDED.withinDays(endings.mostDaysAhead) }),
});

export const dischargeInputs: EventInputs<
  | 'continuingCareAgreed'
  | 'dischargeBegun'
  | 'summaryWritten'
  | 'summarySigned'
  | 'summaryAmended'
  | 'summaryAmendmentSigned'
  | 'followUpAttempted'
  | 'followUpGivenUp'
  | 'dischargeTakenBack'
> = {
  continuingCareAgreed: ({ data: { care } }, _before, { discharge }) => [
    observed('level', care.level),
    {
      ...instant('firstAppointment', care.firstAppointment),
      needed: NEEDED.afterDischarge(discharge.firstAppointmentWithinDays),
    },
  ],
  dischargeBegun: ({ at, data }, before, policy) => [
    observed('because', data.because),
    observed('criteriaMet', data.criteriaMet),
    ...(data.lastDay ? [lastDay(data.lastDay.date, policy)] : []),
    ...wordsOf(data.because === 'completed' ? earlyCompletion(before, policy, at) : []).map((what, index) =>
      observed(`early.${index + 1}`, what),
    ),
  ],
  summaryWritten: written,
  summaryAmended: written,
  summaryAmendmentSigned: ({ at, data }) => [
    instant('signedAt', at),
    observed('version', data.version),
    observed('hash', data.hash),
  ],
  summarySigned: ({ at, data }) => [
    instant('signedAt', at),
    ...(data.version === undefined
      ? []
      : [observed('version', data.version), observed('hash', data.hash ?? null)]),
    ...(data.waived ? [observed('doneWithout', list(data.waived.map(({ what }) => what)))] : []),
  ],
  followUpAttempted: ({ data }, { discharge }, { calendar }) => [
    observed('day', data.day),
    observed('reached', data.reached),
    instant('dueAt', discharge ? addDays(dischargedAt(discharge), data.day, calendar) : null),
    ...(data.late ? [observed('late', true)] : []),
    ...(data.appointmentKept ? [observed('appointmentKept', data.appointmentKept)] : []),
  ],
  followUpGivenUp: ({ data }, { followUps }, { clocks }) => [
    observed('day', data.day),
    required(
      'attempts',
      followUps[data.day]?.attempts ?? 0,
      NEEDED.givenUpAfter(clocks.followUpAttempts),
      false,
    ),
  ],
  dischargeTakenBack: ({ at }, { discharge }, { endings }) => [
    instant('dischargeBegunAt', discharge?.begunAt),
    instant('takenBackAt', at),
    observed('seatKept', endings ? spanInWords(endings.seatKept) : 'to the end of aftercare'),
  ],
};
