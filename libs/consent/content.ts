import type { JourneyEvent } from '#journey/event';
import type { JourneyState } from '#journey/state';
import type { InformationKind } from './kind.js';

/** A journey as the records have it. */
export interface RecordedJourney {
  readonly state: JourneyState;
  readonly events: readonly JourneyEvent[];
}

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

type Parts = { readonly [K in InformationKind]: (record: RecordedJourney) => unknown };

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
  attendance: ({ state: { treatment } }) =>
    treatment && {
      startedAt: iso(treatment.startedAt),
      weeks: Object.entries(treatment.weeks)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([monday, { planned, delivered, excused }]) => ({ monday, planned, delivered, excused })),
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
  counsellingNotes: ({ events }) =>
    events.flatMap(({ at, data }) => {
      const { note } = data as { readonly note?: string | null };
      return typeof note === 'string' ? [{ at: iso(at), note }] : [];
    }),
};

/** The journey, limited to these kinds. */
export const contentOf = (
  record: RecordedJourney,
  kinds: readonly InformationKind[],
): Partial<{ readonly [K in InformationKind]: unknown }> =>
  Object.fromEntries(kinds.map((kind) => [kind, PARTS[kind](record)]));
