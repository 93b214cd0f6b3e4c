/** What a discharge summary is made of, in the order in which it is read. */
export const SUMMARY_PARTS = [
  'admission',
  'conditions',
  'course',
  'results',
  'relapses',
  'risk',
  'goals',
  'medication',
  'safetyPlan',
  'ending',
  'continuingCare',
  'recommendations',
] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];

/** Stands in the place of what nobody has recorded: whoever reads the summary sees that it was looked for. */
export const NOT_RECORDED = 'not recorded';
export type Recorded<Value> = Value | typeof NOT_RECORDED;

/** A part: what the record says, and what a clinician has written to it; null: nothing. */
export interface PartOfSummary<Facts = Recorded<object>> {
  readonly facts: Facts;
  readonly text: string | null;
}

/**
 * What one version says, and what its hash is made from. The journey keeps it and never looks into it; what each part is made of is in
 * `discharge-summary/facts.ts`. `form` is which parts there are and what is in them: with other ones it is another number, since a consent
 * to disclose is given to what the form is today.
 */
export interface SummaryContent<Parts = { readonly [P in SummaryPart]: PartOfSummary }> {
  readonly form: 1;
  readonly journeyId: string;
  /** Sequence of the last event that it takes in. */
  readonly upTo: number;
  readonly parts: Parts;
}

/** What a clinician writes, part by part; a part that is left out has no words. */
export type SummaryTexts = { readonly [P in SummaryPart]?: string };

/** A summary as it is sent, and as the API completes it from the record. */
export interface SummaryDraft {
  readonly texts: SummaryTexts;
  /** The version that it is written over; null: there was none. */
  readonly replaces: number | null;
  /** Absent in what is sent: nobody says of themselves what the record says. */
  readonly made?: SummaryMade;
}

/** `hash`: SHA-256 of the content's canonical JSON, 64 hexadecimal digits. */
export interface SummaryMade {
  readonly content: SummaryContent;
  readonly hash: string;
}

/** What a journey keeps of its summary; the versions themselves are in their events. */
export interface SummaryWatch {
  /** Versions written so far; the last one has this number. */
  readonly versions: number;
  /** Of the last one. Null: a discharge has begun since, and asks for another. */
  readonly hash: string | null;
  /** When it was written, ms since epoch. */
  readonly writtenAt: number;
  /** The version that was signed last; null: none was. */
  readonly signed: number | null;
}
