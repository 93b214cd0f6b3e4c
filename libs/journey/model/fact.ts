import type { InstrumentTotal } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import type { ToxicologyReport } from './toxicology.js';

export const RELAPSE_SOURCES = ['self', 'family', 'staff', 'positiveTest'] as const;
export type RelapseSource = (typeof RELAPSE_SOURCES)[number] | 'BAM';

/** What has happened and cannot be refused. */
export interface Facts {
  relapseReported: {
    readonly source: RelapseSource;
    readonly note: string | null;
    /** Local date of the use, YYYY-MM-DD, where it is known. */
    readonly usedOn?: string;
  };
  highRiskReported: { readonly source: 'C-SSRS' | 'judgement'; readonly note: string | null };
  resultArrived: { readonly result: InstrumentTotal };
  instrumentTaken: { readonly taken: InstrumentTaken };
  toxicologyReported: ToxicologyReport;
}

export type FactName = keyof Facts;
export type Fact = { [N in FactName]: { readonly name: N; readonly data: Facts[N] } }[FactName];
export type FactOf<N extends FactName> = Extract<Fact, { name: N }>;
