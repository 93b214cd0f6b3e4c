import type { Client } from '@temporalio/client';

/** How a client sends. */
export interface Sending {
  /** Called right before anything is sent. @throws where it must not be sent any more */
  readonly mustBeInTime?: () => void;
  /** Where browsers find the pages, as an origin; what is started then says in the Temporal UI where its page is. */
  readonly pagesAt?: string | null;
  /** How long a caller waits for a workflow's answer before being told to send again, ms. */
  readonly answerWithinMs?: number;
}

const ANSWER_WITHIN_MS = 10_000;

/** A call under the deadline that it has. Errors are Temporal's own. */
export const withDeadline = <T>(
  client: Client,
  { answerWithinMs = ANSWER_WITHIN_MS }: Sending,
  call: () => Promise<T>,
): Promise<T> => client.withDeadline(Date.now() + answerWithinMs, call);
