import { sleep } from '@temporalio/workflow';

/** Another workflow of the name `journey`. A history that it began does not replay under ours. */
export const journey = async (): Promise<void> => {
  await sleep('1 hour');
};
