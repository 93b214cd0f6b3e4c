import type { RelapseSource } from './fact.js';
import type { ReviewFinding } from './milestone.js';
import type { Sessions } from './sessions.js';

/** The treatment of a journey, as it stands; part of its state. All instants are ms since epoch. */
export interface Treatment {
  readonly tier: string;
  readonly tierSince: number;
  /** First session day of the tier. Absent where an earlier version of the program began it. */
  readonly inForceFrom?: number;
  readonly startedAt: number;
  /** End of the recommended length; moves by the time spent on hold, and when extended. */
  readonly endsAt: number;
  readonly extensions: number;
  readonly extendedDays: number;
  /** Since when instruments are asked for, if that is before the phase was entered, because a discharge was taken back. */
  readonly askedSince?: number;
  /** When the client came back from a hold, and until when the tier is then assessed. Absent where nothing asks for it. */
  readonly returnedAt?: number;
  readonly assessTierBy?: number | null;
  readonly lastReviewAt: number;
  readonly reviews: number;
  readonly hoursSinceReview: number;
  /** When the delivered hours made the review due, before its days did. */
  readonly reviewDueAt: number | null;
  /** How often since the last review a correction took back that the next one was due. */
  readonly reviewDuesTakenBack?: number;
  readonly reviewedAtTier: boolean;
  readonly weeks: Readonly<Record<string, Week>>;
  readonly lastRelapseAt: number | null;
  readonly relapses: number;
  readonly relapse: RelapseIncident | null;
  /** R-DETERIORATE: instruments with a result that is worse by its reliable change than what `comparedWith` gives. */
  readonly worse: readonly string[];
  /** Results as they stood when the tier began. */
  readonly resultsAtTier: Readonly<Record<string, number>>;
  /** The lowest results since the tier began, with those it began with. Absent as `inForceFrom` is. */
  readonly bestAtTier?: Readonly<Record<string, number>>;
  /** Sequence of the last worse result of an instrument, where each is asked about by itself. */
  readonly worseAt?: Readonly<Record<string, number>>;
  readonly taper: 'recommended' | 'held' | null;
  /** What the last review found, until it is done or the next one says otherwise. Absent where none has found anything. */
  readonly finding?: { readonly is: ReviewFinding; readonly at: number } | null;
  /** Recommendations that have fallen: the next one is another task. */
  readonly fallen?: number;
  /** When the gates of a held tier are looked at anew. */
  readonly heldUntil?: number | null;
  /** Absent where the plan has no slots. */
  readonly sessions?: Sessions;
}

/** An open relapse, with what to restore if a clinician reverses it. */
export interface RelapseIncident {
  readonly reportedAt: number;
  readonly acknowledgedAt: number | null;
  readonly atTopTier: boolean;
  /** The reports, in order. Absent if an earlier version of the program opened the relapse: then it can only be decided as a whole. */
  readonly reports?: readonly OpenReport[];
  /** How often a report came after the acknowledgement, and when the last of them did. */
  readonly again?: number;
  readonly alertedAt?: number;
  /** Set if the plan was reviewed meanwhile. If the relapse is reversed, that counts as a review of the tier before. */
  readonly reviewed?: true;
  readonly before: Pick<
    Treatment,
    | 'tier'
    | 'tierSince'
    | 'inForceFrom'
    | 'lastRelapseAt'
    | 'reviewedAtTier'
    | 'worse'
    | 'resultsAtTier'
    | 'bestAtTier'
    | 'taper'
    | 'heldUntil'
  >;
}

/** One report of an open relapse, by the sequence of its event. */
export interface OpenReport {
  readonly seq: number;
  readonly at: number;
  readonly source: RelapseSource;
  /** From when the days without use are counted. */
  readonly usedAt: number;
  readonly acknowledged?: true;
}

export interface Week {
  readonly planned: number;
  readonly delivered: number;
  readonly excused: number;
  /** Start of the tier in which it was first recorded. */
  readonly atTierSince: number;
  /** Delivered hours of it that count since the last review. */
  readonly sinceReview: number;
  /** When it was recorded last. Absent where an earlier version kept it. */
  readonly at?: number;
}
