import { createReadStream } from 'node:fs';
import { given } from '../given.js';
import type { Stage } from '../stage.js';

/** How many characters at the end of one piece of a file are searched again with the next piece. It is longer than any canary, so none is cut in two. */
const OVERLAP = 100;

/** Every canary in the files of Temporal's store on disk: its SQLite database, and the write-ahead log. */
export const inStore = async (canary: RegExp): Promise<string> => {
  const found: string[] = [];
  for (const part of ['', '-wal']) {
    let end = '';
    // The file is read in pieces: all tests share the store, so it may be larger than a string can be.
    const pieces = createReadStream(`${given('TEST_TEMPORAL_STORE')}${part}`, {
      encoding: 'latin1',
      highWaterMark: 16 * 1024 * 1024,
    }) as AsyncIterable<string>;
    for await (const piece of pieces) {
      found.push(...[...(end + piece).matchAll(canary)].map(([text]) => text));
      end = piece.slice(-OVERLAP);
    }
  }
  return found.join('\n');
};

/** All that Temporal tells of every workflow of the stage, as JSON. Each string is followed by its content decoded from base64. */
export const everythingTold = async ({ client, taskQueue }: Stage): Promise<string> => {
  const { namespace } = client.options;
  const query = `TaskQueue = '${taskQueue}'`;
  const list = await client.workflowService.listWorkflowExecutions({ namespace, query, pageSize: 1_000 });
  const told: unknown[] = [list];
  for (const { execution } of list.executions ?? []) {
    const handle = client.workflow.getHandle(execution!.workflowId!, execution!.runId!);
    told.push(await handle.fetchHistory(), (await handle.describe()).raw);
  }
  return JSON.stringify(JSON.parse(JSON.stringify(told)), (_, value: unknown) =>
    typeof value === 'string' && value.length > 8
      ? `${value} ${Buffer.from(value, 'base64').toString('latin1')}`
      : value,
  );
};
