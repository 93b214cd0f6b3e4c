import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request to a journey whose sender still has to record the events that follow from it. */
@Entity({ name: 'owed_recording' })
export class OwedRecordingRow {
  @PrimaryColumn({ type: 'text', name: 'request_id', collation: 'C' })
  requestId!: string;

  @PrimaryColumn({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @Column({ type: 'timestamptz', name: 'owed_at', default: () => 'clock_timestamp()' })
  owedAt!: Date;
}
