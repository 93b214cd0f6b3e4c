import type { Client, WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';

export type FloorWorkflow = 'bare' | 'committing' | 'shadow';

/** Starts the bench's own workflows. */
export class Floors {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  start(type: FloorWorkflow): Promise<WorkflowHandle> {
    return this.client.workflow.start(type, {
      taskQueue: this.taskQueue,
      workflowId: `${type}/${randomUUID()}`,
      args: [],
    });
  }

  /** A workflow that has answered already, and so is in the worker's memory. */
  async warm(type: 'bare' | 'committing'): Promise<WorkflowHandle> {
    const handle = await this.start(type);
    await touch(handle);
    return handle;
  }
}

export const touch = (handle: WorkflowHandle): Promise<unknown> =>
  handle.executeUpdate('touch', { args: [] });
