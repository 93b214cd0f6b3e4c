import { SUMMARY_PARTS, type SummaryContent, type SummaryTexts } from '../model/discharge-summary.js';
import type { EventType, JourneyEvent } from '../model/event.js';
import type { SummaryParts } from './facts.js';

/** One version of a journey's discharge summary. All instants are ms since epoch. */
export interface SummaryVersion {
  /** From 1. */
  readonly version: number;
  readonly content: SummaryContent<SummaryParts>;
  readonly hash: string;
  readonly writtenAt: number;
  /** Staff id. */
  readonly writtenBy: string;
  /** Why it amends the version before; null if it is no amendment. */
  readonly reason: string | null;
  /** `by`: staff id. Null: nobody has signed it. */
  readonly signed: { readonly at: number; readonly by: string } | null;
}

/** The events that tell the story of a summary. */
export const SUMMARY_EVENTS = [
  'summaryWritten',
  'summaryAmended',
  'summarySigned',
  'summaryAmendmentSigned',
] as const satisfies readonly EventType[];

/** Every version, in order, from the journey's events. None is ever changed or taken out. */
export const summaryVersions = (events: readonly JourneyEvent[]): SummaryVersion[] =>
  events.reduce<SummaryVersion[]>((versions, { type, data, at, by, reason }) => {
    switch (type) {
      case 'summaryWritten':
      case 'summaryAmended': {
        const { version, hash } = data;
        // `contentOf` made the content, so its parts have the types of `facts.ts`.
        const content = data.content as SummaryVersion['content'];
        return [
          ...versions,
          { version, content, hash, writtenAt: at, writtenBy: by.id, reason, signed: null },
        ];
      }
      case 'summarySigned':
      case 'summaryAmendmentSigned':
        return versions.map((one) =>
          one.version === data.version ? { ...one, signed: { at, by: by.id } } : one,
        );
      default:
        return versions;
    }
  }, []);

/** The summary as it stands: the version that was signed last. Null: none was. */
export const signedSummary = (events: readonly JourneyEvent[]): SummaryVersion | null =>
  summaryVersions(events).findLast(({ signed }) => signed !== null) ?? null;

/** The texts of a version, from which the next version can start. */
export const textsOf = ({ parts }: SummaryContent): SummaryTexts =>
  Object.fromEntries(
    SUMMARY_PARTS.flatMap((part) => {
      const { text } = parts[part];
      return text === null ? [] : [[part, text]];
    }),
  );
