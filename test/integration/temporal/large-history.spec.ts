import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connectTemporal, type TemporalConnection } from '#temporal/connection/connect-temporal';
import { given } from '../../support/given.js';

/** Of one message, less than the 2 MiB that Temporal takes. */
const LARGE = 'x'.repeat(1_900_000);

let temporal: TemporalConnection;
beforeAll(() => {
  temporal = connectTemporal(undefined, {
    connectionOptions: { address: given('TEST_TEMPORAL_ADDRESS') },
    namespace: given('TEST_TEMPORAL_NAMESPACE'),
  });
});
afterAll(() => temporal?.close());

test('a history is read however large its events are: a page of it may be longer than the 4 MiB that gRPC takes unless told', async () => {
  const { client } = temporal;
  const id = `large-${randomUUID()}`;
  // Nobody works on this queue: the history has what was sent, and no more.
  const handle = await client.workflow.start('nobody', { workflowId: id, taskQueue: id });
  try {
    for (let sent = 0; sent < 3; sent += 1) await handle.signal('told', LARGE);
    const { events } = await handle.fetchHistory();
    expect(events!.filter((event) => event.workflowExecutionSignaledEventAttributes)).toHaveLength(3);
  } finally {
    await handle.terminate();
  }
});
