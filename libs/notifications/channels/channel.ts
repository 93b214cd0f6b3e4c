import type { ChannelName } from '#records/outbox/outbox';
import type { Notice } from '../notice.js';

/**
 * A way to tell somebody. The task list is one that needs no sending: a task stands there once it is raised. `send`
 * resolves when whoever is behind the channel has taken the notice; what it rejects with is tried again. Once `signal` is
 * aborted it rejects, and leaves nothing open.
 */
export interface Channel {
  readonly name: ChannelName;
  send(notice: Notice, signal: AbortSignal): Promise<void>;
}

/** Why a notice could not be sent. Its message goes to the log: no address and nobody's words in it. */
export class NotSent extends Error {
  override readonly name = 'NotSent';

  /** @param mayHaveArrived whether anything had left this machine. */
  constructor(
    message: string,
    options?: ErrorOptions,
    readonly mayHaveArrived = true,
  ) {
    super(message, options);
  }
}
