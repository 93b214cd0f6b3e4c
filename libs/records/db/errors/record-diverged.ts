/** An event that is on record otherwise than it was decided: of a journey or of a track. */
export type Divergence = ({ readonly journeyId: string } | { readonly trackId: string }) & {
  readonly seq: number;
};

const nameOf = (one: Divergence): string =>
  `${'journeyId' in one ? one.journeyId : `track ${one.trackId}`} #${one.seq}`;

/**
 * Under a sequence there is another event on record than the journey, or track, has decided. Nothing of its recording was
 * written; both contents stand in the table `recording_conflict`, and nobody is told that what they sent is on record. Trying
 * again is of no use until somebody has repaired it from the history (docs/reconcile.md). The message names ids alone.
 */
export class RecordDiverged extends Error {
  override readonly name = 'RecordDiverged';

  constructor(readonly divergences: readonly Divergence[]) {
    super(`The record differs from what was decided: ${divergences.map(nameOf).join(', ')}.`);
  }
}
