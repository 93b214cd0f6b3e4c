import { condition, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { end, touch } from './messages.js';
import type { FloorActivities } from './shape.types.js';

const { commitRow } = proxyLocalActivities<FloorActivities>({ scheduleToCloseTimeout: '5 seconds' });

/** The floor for what is durable in PostgreSQL: each Update commits one row, once, from a local activity. */
export async function committing(): Promise<void> {
  let touched = 0;
  let ended = false;
  setHandler(touch, async () => {
    touched += 1;
    const mine = touched;
    await commitRow(`${workflowInfo().workflowId}.${mine}`);
    return mine;
  });
  setHandler(end, () => void (ended = true));
  await condition(() => ended);
}
