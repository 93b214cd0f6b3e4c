import type { Client } from '@temporalio/client';

/** Options of a client for its calls. */
export interface Sending {
  /** Called right before anything is sent. @throws where it must not be sent any more */
  readonly mustBeInTime?: () => void;
  /** Origin at which browsers find the pages. If it is set, a workflow that is started shows the link to its page in the Temporal UI. */
  readonly pagesAt?: string | null;
  /** How long a caller waits for a workflow's answer before being told to send again, ms. */
  readonly answerWithinMs?: number;
}

const ANSWER_WITHIN_MS = 10_000;

/** Makes a call with the deadline of the options. Errors are Temporal's own. */
export const withDeadline = <T>(
  client: Client,
  { answerWithinMs = ANSWER_WITHIN_MS }: Sending,
  call: () => Promise<T>,
): Promise<T> => client.withDeadline(Date.now() + answerWithinMs, call);
