import {
  allHandlersFinished,
  condition,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { searchAttributes } from '#contracts/search-attributes';
import { step } from './messages.js';
import type { FloorActivities } from './shape.types.js';

const local = proxyLocalActivities<FloorActivities>({ scheduleToCloseTimeout: '5 seconds' });
const ordinary = proxyActivities<FloorActivities>({ startToCloseTimeout: '5 seconds' });

/** A bare workflow that leaves the same events in its history as a journey does: no rules, no state, no records. */
export async function shadow(): Promise<void> {
  let taken = 0;
  let ended = false;
  setHandler(step, async ({ timers, markers, attributes, activities, last }) => {
    taken += 1;
    for (const at of timers) void sleep(Math.max(1, at - Date.now()));
    for (let written = 0; written < attributes; written += 1)
      upsertSearchAttributes([{ key: searchAttributes.phase, value: `step ${taken}.${written}` }]);
    for (let left = markers; left > 0; left -= 1) await local.nothing();
    for (let left = activities; left > 0; left -= 1) await ordinary.nothing();
    ended = last;
    return taken;
  });
  await condition(() => ended && allHandlersFinished());
}
