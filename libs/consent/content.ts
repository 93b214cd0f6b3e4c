import { weeksOfDose } from '#journey/dose/weeks-of-dose';
import type { Policy } from '#journey/model/policy';
import type { JourneyState } from '#journey/model/state';
import type { InformationKind } from './kind.js';

/** A counselling note, as its author wrote it. */
export interface NoteOnRecord {
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly note: string;
}

/** A journey as the records have it. */
export interface JourneyOnRecord {
  readonly state: JourneyState;
  /** The one that the journey is under: its calendar says which week a session was in. */
  readonly policy: Policy;
  /** What is disclosed goes up to here, ms since epoch. */
  readonly at: number;
  readonly counsellingNotes: readonly NoteOnRecord[];
}

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

type Parts = { readonly [K in InformationKind]: (record: JourneyOnRecord) => unknown };

/** What each kind is of a journey, and nothing beyond it: free text only where the kind is made of it. */
const PARTS: Parts = {
  presence: ({ state: { openedAt, admittedAt, phase, closed } }) => ({
    openedAt: iso(openedAt),
    admittedAt: isoOrNull(admittedAt),
    phase,
    closedAt: isoOrNull(closed?.at ?? null),
    closedBecause: closed?.because ?? null,
  }),
  assessment: ({ state: { assessment, level } }) =>
    assessment && {
      assessedAt: iso(assessment.at),
      recommendedLevel: assessment.recommendedLevel,
      decidedLevel: level,
    },
  plan: ({ state: { plan } }) =>
    plan && {
      ...plan.draft,
      signedByClient: isoOrNull(plan.client),
      signedByClinician: isoOrNull(plan.clinician),
    },
  attendance: ({ state, policy, at }) =>
    state.treatment && {
      startedAt: iso(state.treatment.startedAt),
      weeks: weeksOfDose(state, policy, at).map(({ week, planned, delivered, excused }) => ({
        ...{ monday: week, planned, delivered, excused },
      })),
    },
  results: ({ state: { results } }) =>
    Object.entries(results).map(([instrument, { baseline, latest, takenAt }]) => ({
      instrument,
      baseline,
      latest,
      takenAt: iso(takenAt),
    })),
  continuingCare: ({ state: { continuingCare } }) =>
    continuingCare && { ...continuingCare, firstAppointment: iso(continuingCare.firstAppointment) },
  counsellingNotes: ({ counsellingNotes }) =>
    counsellingNotes.map(({ writtenAt, note }) => ({ at: writtenAt, note })),
};

/** The journey, limited to these kinds. */
export const contentOf = (
  record: JourneyOnRecord,
  kinds: readonly InformationKind[],
): Partial<{ readonly [K in InformationKind]: unknown }> =>
  Object.fromEntries(kinds.map((kind) => [kind, PARTS[kind](record)]));
