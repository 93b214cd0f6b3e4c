import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { NaiveActivities, PeerMilestone } from './peer.types.js';

export const reached = defineSignal<[PeerMilestone]>('reached');

const { writeEvent, writeReadModel, writeTask } = proxyActivities<NaiveActivities>({
  startToCloseTimeout: '5 seconds',
});

/** The design that one writes first with Temporal: a Signal for each milestone, and an ordinary activity for each row, one after the other. */
export async function naive(): Promise<never> {
  const waiting: PeerMilestone[] = [];
  setHandler(reached, (milestone) => void waiting.push(milestone));
  for (;;) {
    await condition(() => waiting.length > 0);
    const milestone = waiting.shift()!;
    await writeEvent(milestone);
    await writeReadModel(milestone);
    await writeTask(milestone);
  }
}
