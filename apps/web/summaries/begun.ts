import type { Draft } from '../drafts/read-draft.js';
import { SUMMARY_PARTS, type Summary, type SummaryPart } from './read-summary.js';

/** Changes with the fields of the form: a draft with other fields is then left alone. */
const SHAPE = 1;

export interface SummaryValues {
  readonly texts: Readonly<Record<SummaryPart, string>>;
  readonly reason: string;
}

/** What the form of a summary began with. */
export interface BegunSummary {
  /** The version that it is written over; null where there was none. */
  readonly replaces: number | null;
  readonly values: SummaryValues;
}

type Kept = BegunSummary & { readonly shape: number };

const isKept = (values: Draft['values']): values is Draft['values'] & Kept => values['shape'] === SHAPE;

const textsIn = ({ draft }: Summary): SummaryValues['texts'] =>
  Object.fromEntries(
    SUMMARY_PARTS.map((part) => [part, draft.parts[part].text ?? '']),
  ) as unknown as SummaryValues['texts'];

/** Begins with the draft where there is one, over the version that the draft was begun over. Else it begins with the words of the last version. */
export const begunSummary = (summary: Summary, draft: Draft | null): BegunSummary =>
  draft && isKept(draft.values)
    ? { replaces: draft.values.replaces, values: draft.values.values }
    : {
        replaces: summary.versions.at(-1)?.version ?? null,
        values: { texts: textsIn(summary), reason: '' },
      };

export const summaryDrafted = ({ replaces }: BegunSummary, values: SummaryValues): Draft['values'] => ({
  ...{ shape: SHAPE, replaces, values },
});
