import { FACTS } from '#contracts/http/facts';
import { MILESTONES } from '#contracts/http/milestones';
import type { Fact, FactName, Facts } from '#journey/model/fact';
import type { Milestone, MilestoneName, Milestones } from '#journey/model/milestone';
import type { InstrumentTotal } from '#instruments/instrument';

/** A POST: its path and its body. The sender is the actor, and adds what identifies them. */
export interface HttpRequest {
  readonly path: string;
  readonly body: object;
}

const iso = (at: number): string => new Date(at).toISOString();

type Bodies<All> = { readonly [N in keyof All]?: (data: All[N]) => object };

/** Milestones whose HTTP body differs from their data: instants are ISO 8601, and some things the API finds out by itself. */
const MILESTONE_BODIES: Bodies<Milestones> = {
  recordContactAttempt: ({ triedAt, ...said }) => ({
    ...said,
    ...(triedAt !== undefined && { triedAt: iso(triedAt) }),
  }),
  recordRisk: ({ level, by }) => ({ level, source: by }),
  recordAssessment: ({ ratings }) => ({ ratings }),
  decideLevel: ({ level, reason, handOff }) => ({ level, reason, handOff }),
  reviewPlan: ({ summary, ratings, finding, reason }) => ({ summary, ratings, finding, reason }),
  rescheduleSession: ({ start, ...rest }) => ({ ...rest, start: iso(start) }),
  holdExtraSession: ({ start, ...rest }) => ({ ...rest, start: iso(start) }),
  writeDischargeSummary: ({ texts, replaces }) => ({ texts, replaces }),
  amendDischargeSummary: ({ texts, replaces, reason }) => ({ texts, replaces, reason }),
  agreeContinuingCare: ({ care }) => ({ care: { ...care, firstAppointment: iso(care.firstAppointment) } }),
};

const totalOf = ({ instrument, total, takenAt }: InstrumentTotal): object => ({
  instrument,
  total,
  takenAt: iso(takenAt),
});

const FACT_BODIES: Bodies<Facts> = {
  resultArrived: ({ result }) => ({ result: totalOf(result) }),
  toxicologyReported: ({ collectedAt, ...rest }) => ({ ...rest, collectedAt: iso(collectedAt) }),
  // The score is left out, because the API computes it from the items.
  instrumentTaken: ({ taken: { code, items, takenAt, how } }) => ({
    code,
    items,
    takenAt: iso(takenAt),
    how,
  }),
};

const bodyOf = <All>(bodies: Bodies<All>, name: keyof All, data: All[keyof All]): object =>
  (bodies[name] as ((data: unknown) => object) | undefined)?.(data) ?? (data as object);

/** The body of a milestone, without who acts. */
export const milestoneBody = ({ name, data }: Milestone): object =>
  bodyOf<Milestones>(MILESTONE_BODIES, name satisfies MilestoneName, data);

/** The request that asks the API for a milestone of a journey. */
export const milestoneRequest = (journeyId: string, milestone: Milestone): HttpRequest => ({
  path: `/v1/journeys/${journeyId}/${MILESTONES[milestone.name].path}`,
  body: milestoneBody(milestone),
});

/** The body of a fact, without who tells it. */
export const factBody = ({ name, data }: Fact): object =>
  bodyOf<Facts>(FACT_BODIES, name satisfies FactName, data);

/** The request that reports a fact about a journey to the API. */
export const factRequest = (journeyId: string, fact: Fact): HttpRequest => ({
  path: `/v1/journeys/${journeyId}/facts/${FACTS[fact.name].path}`,
  body: factBody(fact),
});

/** How one session of a standing group ended, for all of its clients in one request. */
export const groupRequest = (
  session: { readonly date: string; readonly group: string },
  entries: readonly {
    readonly journeyId: string;
    readonly outcome: string;
    readonly minutes?: number | null;
  }[],
): HttpRequest => ({ path: '/v1/sessions/attendance', body: { ...session, entries } });
