import { trackWorkflowIdOf } from '#contracts/track-messages';
import { compareTrack, type TrackRows, type TrackSays } from '#reconcile/compare-track';
import { Decided } from '#reconcile/decided';
import { trackRun } from '#reconcile/decided-run';
import { difference, type Difference } from '#reconcile/difference';
import { trackViewQuery } from '#contracts/track-definitions';
import { askView, inTurns } from './ask.js';
import type { KeptWorkflow } from './kept-workflows.js';
import type { Parts } from './parts.js';

/** A track as its records and its workflow have it, and where they differ. */
export interface LookedAtTrack {
  readonly rows: TrackRows;
  readonly says: TrackSays;
  readonly differences: readonly Difference[];
}

export const trackOf = (workflowId: string): string => workflowId.slice('track/'.length);

export const lookAtTracks = async (
  parts: Parts,
  trackIds: readonly string[],
  kept: ReadonlyMap<string, KeptWorkflow>,
): Promise<LookedAtTrack[]> => {
  const answers = await inTurns(trackIds, 4, (id) =>
    askView(parts.client, trackWorkflowIdOf(id), trackViewQuery),
  );
  const recorded = new Map((await parts.rows.ofTracks(trackIds)).map((rows) => [rows.trackId, rows]));
  return trackIds.map((trackId, index): LookedAtTrack => {
    const rows = recorded.get(trackId) ?? { trackId, row: null, events: [] };
    const runs = kept.get(trackWorkflowIdOf(trackId))?.runs ?? [];
    const faults = runs.filter(({ fault }) => fault !== null);
    const decided =
      faults.length > 0 ? [] : runs.flatMap(({ told, ...name }) => trackRun(name, told)?.run ?? []);
    const [first] = runs;
    const answer = answers[index]!;
    const says: TrackSays = {
      view: answer.answers ? answer.view : null,
      decided: new Decided(decided),
      setting: first?.told.begun?.of === 'track' ? first.told.begun.setting : null,
    };
    const subject = { kind: 'track', id: trackId } as const;
    const differences = [
      ...compareTrack(rows, says).filter(({ kind }) => answer.answers || kind !== 'nothing-runs'),
      ...faults.map(({ runId }) => difference('does-not-replay', subject, null, [runId])),
      ...(answer.answers ? [] : [difference('does-not-answer', subject)]),
    ];
    return { rows, says, differences };
  });
};
