import { Column } from 'typeorm';

/** Columns of a row that a request writes, once. Its entity names the index, or constraint, by which it is one (`requestId`). */
export abstract class WrittenByRequest {
  @Column({ type: 'text', name: 'request_id', collation: 'C' })
  requestId!: string;

  /** Of the body that it came with. */
  @Column('text', { name: 'request_hash' })
  requestHash!: string;
}

/** Beside these, the person who wrote the row, and in which of their roles. */
export abstract class WrittenBySomebody extends WrittenByRequest {
  @Column('text', { name: 'by_id' })
  byId!: string;

  @Column('text', { name: 'by_role' })
  byRole!: string;
}
