import type { QueryDefinition, SignalDefinition, UpdateDefinition } from '@temporalio/common';

/*
 * The definitions that `defineUpdate`, `defineSignal` and `defineQuery` of @temporalio/workflow make. Both ends use them, and outside of a workflow
 * nothing of that package may be loaded. The types of arguments and answers exist for the compiler only.
 */

export const updateDefinition = <Answer, Args extends unknown[]>(name: string) =>
  ({ type: 'update', name }) as UpdateDefinition<Answer, Args>;

export const signalDefinition = <Args extends unknown[] = []>(name: string) =>
  ({ type: 'signal', name }) as SignalDefinition<Args>;

export const queryDefinition = <Answer, Args extends unknown[] = []>(name: string) =>
  ({ type: 'query', name }) as QueryDefinition<Answer, Args>;
