import { parseJourneyId } from '#contracts/journey-id';
import type { JourneyEvent } from '#journey/model/event';
import { evolve } from '#journey/evolve/evolve';
import { replayState } from '#journey/evolve/replay';
import type { Policy } from '#journey/model/policy';
import { partsOfVersion } from '#journey/model/site-calendar';
import type { JourneyState } from '#journey/model/state';
import { standingOf } from '#journey/standing';
import { viewOf, type JourneyView } from '#journey/view';
import type { JourneyRow } from './journey-rows.js';

/** The result of folding a journey's events. */
export interface Folded {
  readonly state: JourneyState;
  /** The track that decides the journey's site: the one that it has or had last; before that, the one that it was referred to. */
  readonly atTrack: string | null;
}

/** Folds the events; null if they are not the events of a journey, complete and in order. */
export const folded = (journeyId: string, events: readonly JourneyEvent[]): Folded | null => {
  const [first, ...rest] = events;
  if (first?.type !== 'referred' || events.some(({ seq }, index) => seq !== index + 1)) return null;
  try {
    let state = replayState(journeyId, [first]);
    let atTrack = first.data.referral.track ?? null;
    for (const event of rest) {
      state = evolve(state, event);
      atTrack = state.track ?? state.waitlist?.track ?? atTrack;
    }
    return { state, atTrack };
  } catch (error) {
    // An event that was changed by hand may have lost what its meaning needs.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
};

/** The journey's row according to its events. The clocks in it come from the policy. */
export const rowOf = ({ state, atTrack }: Folded, policy: Policy): JourneyRow =>
  rowOfView(viewOf(state, policy), atTrack);

/** The view without clocks: the part of it that is the same under any policy. */
export const viewWithoutClocks = ({ state }: Folded): JourneyView => viewOf(state, NO_POLICY, []);

export const rowOfView = (view: JourneyView, atTrack: string | null): JourneyRow => {
  const { clientId, number } = parseJourneyId(view.journeyId)!;
  return {
    journeyId: view.journeyId,
    clientId,
    number,
    phase: view.phase,
    tier: view.tier,
    track: view.track,
    atTrack,
    risk: view.risk,
    overdue: view.overdue,
    openedAt: Date.parse(view.openedAt),
    closedAt: view.closedAt === null ? null : Date.parse(view.closedAt),
    closedBecause: view.closedBecause,
    careTeam: Object.entries(view.careTeam ?? {}).map(([role, person]) => `${role}:${person}`),
    seq: view.seq,
    view,
    policyVersion: partsOfVersion(view.policyVersion).policy,
    ...standingColumns(view),
    standsAlike: true,
  };
};

const instant = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

/** The columns of the row beside the journey's row, computed from the view. */
export const standingColumns = (
  view: JourneyView,
): Pick<JourneyRow, 'phaseSince' | 'due' | 'lateSince' | 'flags'> => {
  const { nextDue, lateSince, flags } = standingOf(view);
  return {
    phaseSince: Date.parse(view.phaseSince),
    due: instant(nextDue?.at ?? null),
    lateSince: instant(lateSince),
    flags,
  };
};

/** A view takes nothing but its clocks from the policy. Here the clocks are given, so an empty policy is enough. */
const NO_POLICY = {} as Policy;
