import { isGrpcServiceError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { QueryDefinition } from '@temporalio/common';

/** `view` is null where no workflow runs under that id, or nothing has been opened yet. */
export type Answer<V> = { readonly answers: true; readonly view: V | null } | { readonly answers: false };

const ANSWER_WITHIN_MS = 10_000;
/** gRPC status codes: no worker answered in time, or the worker that did could not replay the journey. */
const NO_ANSWER: ReadonlySet<number> = new Set([3, 4, 9]);

/** Asks a workflow, of a journey or a track, for its view of itself. @throws what Temporal throws where it is out of reach */
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

/** Works on at most `limit` items at a time, and gives the answers in order. */
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
