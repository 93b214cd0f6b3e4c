import type { QueryDefinition, SignalDefinition, UpdateDefinition } from '@temporalio/common';

/*
 * What `defineUpdate` and the others of @temporalio/workflow make, for both ends: outside of a workflow nothing of that package
 * may be loaded. The types of arguments and answers are there for the compiler alone.
 */

export const updateDefinition = <Answer, Args extends unknown[]>(name: string) =>
  ({ type: 'update', name }) as UpdateDefinition<Answer, Args>;

export const signalDefinition = <Args extends unknown[] = []>(name: string) =>
  ({ type: 'signal', name }) as SignalDefinition<Args>;

export const queryDefinition = <Answer, Args extends unknown[] = []>(name: string) =>
  ({ type: 'query', name }) as QueryDefinition<Answer, Args>;
