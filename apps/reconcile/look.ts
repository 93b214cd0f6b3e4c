import { ofWorkflow, parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { trackWorkflowIdOf } from '#contracts/track-messages';
import { compareSeats, type SeatOfJourney } from '#reconcile/compare-seats';
import type { Difference } from '#reconcile/difference';
import type { TrackView } from '#track/view';
import { keptWorkflows, type KeptWorkflow } from './kept-workflows.js';
import { lookAtJourneys, type LookedAtJourney } from './look-at-journeys.js';
import { lookAtTracks, trackOf, type LookedAtTrack } from './look-at-tracks.js';
import type { Parts } from './parts.js';

/** What one look has found. Journeys and tracks that are as they should be are only counted. */
export interface Look {
  readonly journeys: number;
  readonly tracks: number;
  readonly differences: readonly Difference[];
  /** Journeys that differ, by their ids. */
  readonly journeysThatDiffer: ReadonlyMap<string, LookedAtJourney>;
  readonly tracksThatDiffer: ReadonlyMap<string, LookedAtTrack>;
  /** The seat of each journey, by its id. */
  readonly seats: ReadonlyMap<string, SeatOfJourney>;
}

/** Which clients and tracks to look at. */
export interface Chosen {
  readonly clientIds: readonly string[];
  readonly trackIds: readonly string[];
}

const TOGETHER = 50;

/**
 * Looks at all journeys and tracks, or at those that are chosen, from the side of the records and of the workflows.
 * @param replays whether kept histories are replayed: without them it is known how far a journey is, not what it decided
 */
export const look = async (parts: Parts, chosen: Chosen | null, replays: boolean): Promise<Look> => {
  const seen = new Seen();
  const at = async (
    clientIds: readonly string[],
    trackIds: readonly string[],
    kept: readonly KeptWorkflow[],
  ) => {
    const byId = new Map(kept.map((workflow) => [workflow.workflowId, workflow]));
    for (const journey of await lookAtJourneys(parts, clientIds, byId)) seen.journey(journey);
    for (const track of await lookAtTracks(parts, trackIds, byId)) seen.track(track);
  };
  const known = new Set<string>();
  for (const which of queriesFor(chosen))
    for await (const kept of keptWorkflows(parts, which, replays)) {
      const ids = kept.map(({ workflowId }) => workflowId);
      ids.forEach((id) => known.add(id));
      const clients = ids.filter((id) => id.startsWith('journey/')).map((id) => ofWorkflow(id).clientId);
      await at(clients, ids.filter((id) => id.startsWith('track/')).map(trackOf), kept);
    }
  // Clients and tracks on record of which Temporal keeps no workflow.
  for await (const clientIds of clientsOnRecord(parts, chosen))
    await at(
      clientIds.filter((id) => !known.has(workflowIdOf(id))),
      [],
      [],
    );
  const trackIds = chosen?.trackIds ?? (await parts.rows.trackIds());
  await at(
    [],
    trackIds.filter((id) => !known.has(trackWorkflowIdOf(id))),
    [],
  );
  return seen.look;
};

const queriesFor = (chosen: Chosen | null): string[] => {
  if (!chosen) return [`WorkflowType IN ('journey', 'afterClosing', 'track')`];
  const tracks = inParts(chosen.trackIds.map(trackWorkflowIdOf)).map(
    (part) => `WorkflowId IN (${part.map((id) => `'${id}'`).join(', ')})`,
  );
  return [...inParts(chosen.clientIds).map(ofClients), ...tracks];
};

/** A query for all workflows of these clients, also those after closing. */
export const ofClients = (clientIds: readonly string[]): string =>
  `(${clientIds.map((id) => `WorkflowId STARTS_WITH '${workflowIdOf(id)}'`).join(' OR ')})`;

async function* clientsOnRecord({ rows }: Parts, chosen: Chosen | null): AsyncGenerator<readonly string[]> {
  if (chosen) {
    yield* inParts(chosen.clientIds);
    return;
  }
  let after: string | null = null;
  for (;;) {
    const page: string[] = await rows.clientsAfter(after, TOGETHER);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!;
  }
}

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, part) =>
    all.slice(part * TOGETHER, (part + 1) * TOGETHER),
  );

class Seen {
  private journeys = 0;
  private readonly views: TrackView[] = [];
  private readonly seats = new Map<string, SeatOfJourney>();
  private readonly journeysThatDiffer = new Map<string, LookedAtJourney>();
  private readonly tracksThatDiffer = new Map<string, LookedAtTrack>();
  private tracks = 0;

  journey(looked: LookedAtJourney): void {
    const { rows, seat, differences } = looked;
    this.journeys += 1;
    if (seat?.has || seat?.asks) this.seats.set(rows.journeyId, seat);
    if (differences.length > 0) this.journeysThatDiffer.set(rows.journeyId, looked);
  }

  track(looked: LookedAtTrack): void {
    const { rows, says, differences } = looked;
    this.tracks += 1;
    const view = says.view ?? rows.row?.view;
    if (view) this.views.push(view);
    if (differences.length > 0) this.tracksThatDiffer.set(rows.trackId, looked);
  }

  get look(): Look {
    const { journeys, tracks, seats, journeysThatDiffer, tracksThatDiffer } = this;
    const differences = [
      ...[...journeysThatDiffer.values(), ...tracksThatDiffer.values()].flatMap((one) => one.differences),
      ...this.views.flatMap((view) => compareSeats(view, [...seats.values()])),
    ];
    return { journeys, tracks, seats, journeysThatDiffer, tracksThatDiffer, differences };
  }
}

/** The clients and tracks that these differences are about. */
export const chosenFor = (differences: readonly Difference[]): Chosen => ({
  clientIds: [
    ...new Set(
      differences
        .filter(({ subject }) => subject.kind === 'journey')
        .map(({ subject: { id } }) => parseJourneyId(id)?.clientId ?? id),
    ),
  ],
  trackIds: [
    ...new Set(
      differences.flatMap(({ kind, subject, about }) =>
        subject.kind === 'track' ? [subject.id] : kind === 'seat-differs' ? about : [],
      ),
    ),
  ],
});
