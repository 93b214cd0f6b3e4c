import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A client of the bench, whom nobody refers: journeys are told to Temporal as they are. */
export const insertClient = async (dataSource: DataSource): Promise<string> => {
  const id = randomUUID();
  await dataSource.query(
    `insert into client (id, record_system, record_number, family, given, birth_date)
     values ($1::uuid, 'urn:bench', $1::uuid::text, 'Example', 'Bench', '1990-01-01')`,
    [id],
  );
  return id;
};
