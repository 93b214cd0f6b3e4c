/** An event of a journey or of a track that is on record with another content than was decided. */
export type Divergence = ({ readonly journeyId: string } | { readonly trackId: string }) & {
  readonly seq: number;
};

const nameOf = (one: Divergence): string =>
  `${'journeyId' in one ? one.journeyId : `track ${one.trackId}`} #${one.seq}`;

/**
 * Thrown if another event is on record under a sequence than the journey, or track, has decided. Nothing of the recording was written. Both contents are
 * in the table `recording_conflict`, and no sender is told that their request is on record. Trying again is useless until somebody has repaired the record
 * from the history (docs/reconcile.md). The message has ids only.
 */
export class RecordDiverged extends Error {
  override readonly name = 'RecordDiverged';

  constructor(readonly divergences: readonly Divergence[]) {
    super(`The record differs from what was decided: ${divergences.map(nameOf).join(', ')}.`);
  }
}
