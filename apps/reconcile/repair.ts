import { afterClosingIdOf, parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { seatsUpdate } from '#contracts/track-definitions';
import { trackWorkflowIdOf } from '#contracts/track-messages';
import { RecordRefused } from '#records/db/errors/record-refused';
import { MovedMeanwhile, type RepairNote, type RepairRecords } from '#records/reconcile/repair-records';
import { saidOf } from '#reconcile/compare-journey';
import { foldedTrack, saidOfTrack } from '#reconcile/compare-track';
import type { Difference, Subject } from '#reconcile/difference';
import { folded, rowOf, rowOfView } from '#reconcile/row-of';
import { tasksOf } from '#reconcile/tasks-of';
import { truthOf, type Trusted } from '#reconcile/truth';
import type { Policy } from '#journey/model/policy';
import { inItsClocks } from '#journey/sessions/clocks-left';
import type { JourneyState } from '#journey/model/state';
import { isOver } from '#journey/rules/after-closing';
import type { TrackSetting } from '#track/state';
import { trackViewOf } from '#track/view';
import { beginJourney, beginTrack, endWorkflow } from './begin-again.js';
import type { Look } from './look.js';
import type { LookedAtJourney } from './look-at-journeys.js';
import type { LookedAtTrack } from './look-at-tracks.js';
import type { Parts } from './parts.js';

/** Why something was not mended: a person has to decide, or something is not there any more. */
export type NotMended =
  'trust' | 'history-gone' | 'events-do-not-fold' | 'policy-unknown' | 'moved' | 'refused' | 'by-hand';

export interface Mended {
  readonly subject: Subject;
  /** Null where it is mended. */
  readonly not: NotMended | null;
}

export interface RepairOptions {
  readonly records: RepairRecords;
  readonly trusted: Trusted | null;
  readonly reason: string;
  readonly by: string;
  /** The setting with which a track begins whose history is not kept any more; null if the policy does not know the track. */
  readonly settingOf: (trackId: string) => TrackSetting | null;
}

/** Kinds of differences that this command cannot repair. */
const BY_HAND: ReadonlySet<string> = new Set(['does-not-replay', 'does-not-answer']);

/** Repairs what was found, one journey or track after the other. Tracks come after the journeys, because the journeys ask them. */
export const repair = async (parts: Parts, found: Look, options: RepairOptions): Promise<Mended[]> => {
  const mended: Mended[] = [];
  for (const [id, differences] of bySubject(found.differences, 'journey')) {
    const looked = found.journeysThatDiffer.get(id);
    const own = differences.filter(({ kind }) => kind !== 'seat-differs');
    if (own.length > 0 && looked)
      mended.push(await told({ kind: 'journey', id }, () => mendJourney(parts, looked, own, options)));
  }
  for (const [id, differences] of bySubject(found.differences, 'track')) {
    const looked = found.tracksThatDiffer.get(id);
    if (looked)
      mended.push(await told({ kind: 'track', id }, () => mendTrack(parts, looked, differences, options)));
  }
  for (const one of found.differences.filter(({ kind }) => kind === 'seat-differs'))
    mended.push(await told(one.subject, () => mendSeat(parts, found, one, options)));
  return mended;
};

const bySubject = (differences: readonly Difference[], kind: Subject['kind']): Map<string, Difference[]> => {
  const grouped = new Map<string, Difference[]>();
  for (const one of differences)
    if (one.subject.kind === kind) grouped.set(one.subject.id, [...(grouped.get(one.subject.id) ?? []), one]);
  return grouped;
};

const told = async (subject: Subject, mend: () => Promise<NotMended | null>): Promise<Mended> => {
  try {
    return { subject, not: await mend() };
  } catch (error) {
    if (error instanceof MovedMeanwhile) return { subject, not: 'moved' };
    if (error instanceof RecordRefused) return { subject, not: 'refused' };
    throw error;
  }
};

const noteOf = (differences: readonly Difference[], { reason, by }: RepairOptions): RepairNote => ({
  kinds: [...new Set(differences.map(({ kind }) => kind))],
  reason,
  by,
});

const mendJourney = async (
  parts: Parts,
  { rows, says, policyOf }: LookedAtJourney,
  differences: readonly Difference[],
  options: RepairOptions,
): Promise<NotMended | null> => {
  if (differences.some(({ kind }) => BY_HAND.has(kind))) return 'by-hand';
  const { journeyId } = rows;
  const truth = truthOf(saidOf(says), says.decided, rows.events, options.trusted);
  if (!truth.known) return truth.why;
  const fold = folded(journeyId, truth.events);
  if (!fold) return 'events-do-not-fold';
  const { state, atTrack } = fold;
  const over = isOver(state);
  const found = over ? ({} as Policy) : policyOf(state.policyVersion);
  if (!found) return 'policy-unknown';
  const policy = over ? found : inItsClocks(found, state);
  const runs = says.view !== null;
  const row = runs && says.view.seq === state.seq ? rowOfView(says.view, atTrack) : rowOf(fold, policy);
  const note = noteOf(differences, options);
  const { clientId } = parseJourneyId(journeyId)!;
  // The old workflow has to end, so that it does not go on deciding from events that are given up.
  if (truth.anew && runs) await endWorkflow(parts, runsAs(clientId, state));
  const should = { row, events: truth.events, tasks: tasksOf(truth.events) };
  await options.records.journey(rows, should, note);
  if (over || (runs && !truth.anew)) return null;
  await beginJourney(parts, { state, events: truth.events, view: row.view, policy });
  await options.records.noted('journey', journeyId, { kinds: note.kinds, begunAt: state.seq });
  return null;
};

const runsAs = (clientId: string, { phase, journeyId }: JourneyState): string =>
  phase === 'closed' ? afterClosingIdOf(journeyId) : workflowIdOf(clientId);

const mendTrack = async (
  parts: Parts,
  { rows, says }: LookedAtTrack,
  differences: readonly Difference[],
  options: RepairOptions,
): Promise<NotMended | null> => {
  if (differences.some(({ kind }) => BY_HAND.has(kind))) return 'by-hand';
  const { trackId } = rows;
  const truth = truthOf(saidOfTrack(says), says.decided, rows.events, options.trusted);
  if (!truth.known) return truth.why;
  const setting = says.setting ?? options.settingOf(trackId);
  if (!setting) return 'policy-unknown';
  const state = foldedTrack(trackId, setting, truth.events);
  if (!state) return 'events-do-not-fold';
  const runs = says.view !== null;
  const note = noteOf(differences, options);
  if (truth.anew && runs) await endWorkflow(parts, trackWorkflowIdOf(trackId));
  const view = runs && says.view.seq === state.seq ? says.view : trackViewOf(state);
  await options.records.track(rows, { view, events: truth.events }, note);
  if (runs && !truth.anew) return null;
  await beginTrack(parts, { state, events: truth.events });
  await options.records.noted('track', trackId, { kinds: note.kinds, begunAt: state.seq });
  return null;
};

/**
 * Releases a seat that the track holds for a journey which does not have it, as the journey would have done. A seat that a journey has and the track does not
 * know may be somebody else's by now, so a person decides.
 */
const mendSeat = async (
  { client }: Parts,
  { seats, journeysThatDiffer }: Look,
  { subject: { id: journeyId }, about: [track], kind }: Difference,
  { records }: RepairOptions,
): Promise<NotMended | null> => {
  const seat = seats.get(journeyId);
  if (!track || (seat?.track === track && (seat.has || seat.asks))) return 'by-hand';
  if (journeysThatDiffer.has(journeyId)) return 'by-hand';
  const number = Number.MAX_SAFE_INTEGER;
  const request = { wish: 'release', track, number, at: Date.now(), request: null } as const;
  await client.workflow
    .getHandle(trackWorkflowIdOf(track))
    .executeUpdate(seatsUpdate, { args: [[{ journeyId, request }]] });
  await records.noted('journey', journeyId, { kinds: [kind], track });
  return null;
};
