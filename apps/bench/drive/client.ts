import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** Inserts a client whom nobody refers, because the bench sends its journeys straight to Temporal. */
export const insertClient = async (dataSource: DataSource): Promise<string> => {
  const id = randomUUID();
  await dataSource.query(
    `insert into client (id, record_system, record_number, family, given, birth_date)
     values ($1::uuid, 'urn:bench', $1::uuid::text, 'Example', 'Bench', '1990-01-01')`,
    [id],
  );
  return id;
};
