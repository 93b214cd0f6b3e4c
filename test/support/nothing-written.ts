import type { TestDatabase } from './database.js';

/** Locks the table of events while `work` runs, so that nobody can write an event until it is done. */
export const whileNothingIsWritten = async <T>(
  { owner }: Pick<TestDatabase, 'owner'>,
  work: () => Promise<T>,
): Promise<T> => {
  const blocker = owner.createQueryRunner();
  try {
    await blocker.startTransaction();
    await blocker.query('lock table journey_event in exclusive mode');
    return await work();
  } finally {
    await blocker.rollbackTransaction();
    await blocker.release();
  }
};
