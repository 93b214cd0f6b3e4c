import type { TestDatabase } from './database.js';

/** Until `work` is done, whoever writes an event waits. */
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
