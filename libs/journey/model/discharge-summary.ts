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

/** A part: what the record says, and what a clinician has added to it; `text` is null if nothing. */
export interface PartOfSummary<Facts = Recorded<object>> {
  readonly facts: Facts;
  readonly text: string | null;
}

/**
 * What one version says; its hash is made from this. The journey keeps it and never looks into it; `discharge-summary/facts.ts` says what each part holds.
 * `form` stands for which parts there are and what is in them. Other parts need another number, because a consent to disclose is given to the form of today.
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
  /** The version that it replaces; null if there was none. */
  readonly replaces: number | null;
  /** Absent in what is sent: the API makes it, because a sender does not say what the record says. */
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
  /** Hash of the last version; null if a discharge has begun since, which needs another version. */
  readonly hash: string | null;
  /** When it was written, ms since epoch. */
  readonly writtenAt: number;
  /** The version that was signed last; null: none was. */
  readonly signed: number | null;
}
