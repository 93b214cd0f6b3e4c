import { tsToMs } from '@temporalio/common/lib/time.js';
import protos from '@temporalio/proto';
import { commandSettings } from '#command-line/settings';
import { readDecodeHistorySettings } from '#settings/processes/decode-history';
import { connectTemporal } from '#temporal/connection/connect-temporal';
import { clearText } from './clear-text.js';

/** `npm run --silent decode-history -- WORKFLOW-ID [RUN-ID]`: prints each event as a line of JSON, with its payloads opened. */
const [workflowId, runId] = process.argv.slice(2);
try {
  if (workflowId === undefined) throw new Error('usage: decode-history -- WORKFLOW-ID [RUN-ID]');
  const { sealing, temporal: server } = commandSettings(readDecodeHistorySettings);
  const codec = sealing.payloadCodecs[0];
  const temporal = connectTemporal(sealing, server);
  try {
    const { events } = await temporal.client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const { eventId, eventTime, eventType, ...rest } of events ?? []) {
      const line = {
        id: Number(eventId),
        at: new Date(tsToMs(eventTime)).toISOString(),
        type: protos.temporal.api.enums.v1.EventType[eventType!],
        ...((await clearText(rest, codec)) as object),
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await temporal.close();
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
