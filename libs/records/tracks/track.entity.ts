import type { TrackView } from '#track/view';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A track as it stands: the read model, one row each. */
@Entity({ name: 'track' })
export class Track {
  @PrimaryColumn({ type: 'text', name: 'track_id', collation: 'C' })
  trackId!: string;

  /** Sequence of the last event that the row stands for. */
  @Column('int')
  seq!: number;

  @Column('jsonb')
  view!: TrackView;
}
