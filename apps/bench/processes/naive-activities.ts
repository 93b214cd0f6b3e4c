import { run } from '#records/db/statement';
import type { DataSource } from 'typeorm';
import type { NaiveActivities } from '../workflows/peer.types.js';
import { eventOf, readModelOf, taskOf, WRITE_EVENT, WRITE_READ_MODEL, WRITE_TASK } from './peer-rows.js';

export const naiveActivities = (dataSource: DataSource): NaiveActivities => ({
  writeEvent: async (milestone) => void (await run(dataSource, WRITE_EVENT, eventOf(milestone))),
  writeReadModel: async (milestone) => void (await run(dataSource, WRITE_READ_MODEL, readModelOf(milestone))),
  writeTask: async (milestone) => void (await run(dataSource, WRITE_TASK, taskOf(milestone))),
});
