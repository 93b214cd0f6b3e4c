import { sleep } from '@temporalio/workflow';

/** A journey that decides otherwise than ours: what it has begun does not replay under ours. */
export const journey = async (): Promise<void> => {
  await sleep('1 hour');
};
