import type { TrackView } from '#track/view';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The present state of a track: the read model, with one row for each track. */
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
