import { isGrpcServiceError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { QueryDefinition } from '@temporalio/common';

/** `view` is null where nothing runs under that id, or nothing has been opened yet. */
export type Answer<V> = { readonly answers: true; readonly view: V | null } | { readonly answers: false };

const ANSWER_WITHIN_MS = 10_000;
/** gRPC: no worker answered in time, or the one that did could not replay the journey. */
const NO_ANSWER: ReadonlySet<number> = new Set([3, 4, 9]);

/** What a workflow says of itself, journeys and tracks alike. @throws what Temporal throws where it is out of reach */
export const askView = async <Q>(
  client: Client,
  workflowId: string,
  query: QueryDefinition<Q>,
): Promise<Answer<NonNullable<Q>>> => {
  const handle = client.workflow.getHandle(workflowId);
  try {
    return await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, async () => {
      const { status } = await handle.describe();
      return {
        answers: true,
        view: status.name === 'RUNNING' ? ((await handle.query(query)) ?? null) : null,
      };
    });
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { answers: true, view: null };
    const { cause } = error as Error;
    const refusal = [error, cause].find((one) => isGrpcServiceError(one));
    if (refusal && NO_ANSWER.has(refusal.code)) return { answers: false };
    throw error;
  }
};

/** At most `limit` at a time, answers in order. */
export const inTurns = async <T, R>(
  all: readonly T[],
  limit: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> => {
  const answers = new Array<R>(all.length);
  let next = 0;
  const turn = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) answers[index] = await work(all[index]!);
  };
  await Promise.all(Array.from({ length: Math.min(limit, all.length) }, turn));
  return answers;
};
