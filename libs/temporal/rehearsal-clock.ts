import type { Client } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import protos, { type temporal } from '@temporalio/proto';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { REHEARSAL_MARK } from './rehearsal-mark.js';

/** Thrown where somebody asks for virtual time in a namespace that real clients live in. */
export class NotARehearsal extends Error {
  constructor(namespace: string) {
    super(`The namespace ${namespace} is not marked for rehearsal: its time cannot be moved.`);
    this.name = 'NotARehearsal';
  }
}

/** Thrown if a clock did not arrive in time: it goes on moving, and everything that is due still happens. */
export class StillMoving extends Error {
  override readonly name = 'StillMoving';

  constructor() {
    super('The clock is moving still.');
  }
}

/** Moves the virtual time of single workflows, in a namespace that is marked for rehearsal and in no other. */
export class RehearsalClock {
  private constructor(private readonly client: Client) {}

  /** The clock of a namespace that carries the mark, null of one that does not. */
  static async ifMarked(client: Client): Promise<RehearsalClock | null> {
    return RehearsalClock.of(client).catch((error: unknown) => {
      if (error instanceof NotARehearsal) return null;
      throw error;
    });
  }

  /** @throws {NotARehearsal} where the namespace does not carry the mark. */
  static async of(client: Client): Promise<RehearsalClock> {
    const { namespace } = client.options;
    const { namespaceInfo } = await client.workflowService.describeNamespace({ namespace });
    const marked = Object.entries(REHEARSAL_MARK).every(
      ([key, value]) => namespaceInfo?.data?.[key] === value,
    );
    if (!marked) throw new NotARehearsal(namespace);
    return new RehearsalClock(client);
  }

  /**
   * Lets `ms` of the workflow's own time pass; everything that is due in that time happens.
   * @param withinMs how long to wait for it: a task that is told again every quarter of an hour makes a year take minutes
   * @returns the workflow's new time, ms since epoch; null if the workflow ended meanwhile
   * @throws {StillMoving}
   */
  async advance(workflowId: string, ms: number, withinMs = WAITS_MS): Promise<number | null> {
    const until = Date.now() + withinMs;
    return this.client
      .withDeadline(until, () => this.moved(workflowId, ms))
      .catch((error: unknown) => {
        if (Date.now() >= until) throw new StillMoving();
        throw error;
      });
  }

  /** What time it is for the workflow, ms since epoch: that of the server as long as none of its time was skipped. */
  async timeOf(workflowId: string): Promise<number> {
    const { namespace } = this.client.options;
    const { workflowExtendedInfo } = await this.client.workflowService.describeWorkflowExecution({
      namespace,
      execution: { workflowId },
    });
    const own = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return own ? tsToMs(own) : Date.now();
  }

  private async moved(workflowId: string, ms: number): Promise<number | null> {
    const id = randomUUID();
    const execution = { namespace: this.client.options.namespace, workflowExecution: { workflowId } };
    await this.client.workflowService.updateWorkflowExecutionOptions({
      ...execution,
      workflowExecutionOptions: { timeSkippingConfig: skipping(id, ms) },
      updateMask: { paths: ['time_skipping_config'] },
    });
    for (;;) {
      const poll = await this.client.workflowService.pollWorkflowExecutionTimeSkipping({
        ...execution,
        fastForwardId: id,
      });
      const target = poll.fastForwardInfo?.targetTime;
      if (poll.fastForwardPollingResult === Polled.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) {
        await this.settled(workflowId);
        return target ? tsToMs(target) : null;
      }
      if (poll.fastForwardPollingResult !== Polled.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) return null;
    }
  }

  /** Waits until what became due last is decided and on record, so that a read after this sees it. It gives up if PostgreSQL is down. */
  private async settled(workflowId: string): Promise<void> {
    const { namespace } = this.client.options;
    for (const until = Date.now() + SETTLES_WITHIN_MS; Date.now() < until; await sleep(LOOK_EVERY_MS)) {
      const { pendingActivities, pendingWorkflowTask } =
        await this.client.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
      if (!pendingActivities?.length && !pendingWorkflowTask) return;
    }
  }
}

/** How long to wait until what is due at the end of an advance is on record, ms. It takes a moment if nothing is down. */
const SETTLES_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 5;

// CommonJS whose exports Node cannot see by name.
const Polled = protos.temporal.api.enums.v1.FastForwardPollingResult;

/** An hour: longer than anybody waits. */
const WAITS_MS = 3_600_000;

/** The most skips of one advance. A journey has far fewer timers in a year; the server's default of 100 would be too low. */
const MOST_SKIPS = 10_000;

const skipping = (id: string, ms: number): temporal.api.common.v1.ITimeSkippingConfig => ({
  enabled: true,
  fastForwardConfig: { id, duration: msToTs(ms) },
  maxSessionSkipCount: MOST_SKIPS,
});
