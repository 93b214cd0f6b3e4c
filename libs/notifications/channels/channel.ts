import type { ChannelName } from '#records/outbox/outbox';
import type { Notice } from '../notice.js';

/**
 * A way to tell somebody of a task. The task list needs no channel: a task is in it once it is raised. `send` resolves when the receiver behind the
 * channel has taken the notice; if it rejects, the notice is sent again. Once `signal` is aborted, it rejects and leaves nothing open.
 */
export interface Channel {
  readonly name: ChannelName;
  send(notice: Notice, signal: AbortSignal): Promise<void>;
}

/** Thrown if a notice could not be sent. The message says why and goes to the log: it contains no address and nothing that a person wrote. */
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
