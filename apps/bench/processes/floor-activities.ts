import { run, type Statement } from '#records/db/statement';
import type { DataSource } from 'typeorm';
import type { FloorActivities } from '../workflows/shape.types.js';

export const FLOOR_TABLE = 'create table bench_row (id text primary key)';

const COMMIT_ROW: Statement = {
  name: 'commit-row',
  prepared: true,
  text: 'insert into bench_row (id) values ($1) on conflict do nothing',
};

export const floorActivities = (dataSource: DataSource): FloorActivities => ({
  commitRow: async (id) => {
    await run(dataSource, COMMIT_ROW, [id]);
  },
  nothing: () => Promise.resolve(),
});
