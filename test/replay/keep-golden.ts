import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { writeFileSync } from 'node:fs';

/** Writes a journey's history among the golden ones, where KEEP_GOLDEN is set: before a change to the workflow, never after. */
export const keepGolden = async (name: string, handle: WorkflowHandle): Promise<void> => {
  if (!process.env['KEEP_GOLDEN']) return;
  const history = await handle.fetchHistory();
  writeFileSync(new URL(`./golden/${name}.json`, import.meta.url), historyToJSON(history));
};
