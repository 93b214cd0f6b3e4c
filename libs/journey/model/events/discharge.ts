import type { SummaryMade } from '../discharge-summary.js';
import type { AppointmentKept, ContinuingCare, DischargeReason } from '../milestone.js';
import type { Waiver } from '../waiver.js';
import type { LastDay } from '../event-parts.js';

/** Events of discharge and aftercare. They are written once, and mean the same for ever. */
export interface DischargeEvents {
  continuingCareAgreed: { readonly care: ContinuingCare };
  dischargeBegun: {
    readonly because: DischargeReason;
    readonly criteriaMet: boolean;
    /** Sessions that begin before this (ms since epoch) are held: the last day is a day of treatment. Absent if the policy has no `endings`. */
    readonly heldUntil?: number;
    /** Where the last day of treatment is another than the one on which the discharge was begun. */
    readonly lastDay?: LastDay;
  };
  /** `version`, `hash`: of the summary that was signed; absent if its text is not kept here. */
  summarySigned: { readonly waived?: readonly Waiver[]; readonly version?: number; readonly hash?: string };
  /** `version`: counted from 1, over written and amended versions alike. */
  summaryWritten: SummaryMade & { readonly version: number };
  summaryAmended: SummaryMade & { readonly version: number };
  summaryAmendmentSigned: { readonly version: number; readonly hash: string };
  /** `date`: the local date of the site, where the policy counts days. `late`: after the day on which the follow-up was due; absent if the policy does not ask. */
  followUpAttempted: {
    readonly day: number;
    readonly reached: boolean;
    readonly date?: string;
    readonly late?: true;
    /** Of the first appointment of continuing care; absent where nobody said. */
    readonly appointmentKept?: AppointmentKept;
  };
  followUpGivenUp: { readonly day: number };
  dischargeTakenBack: Record<string, never>;
}
