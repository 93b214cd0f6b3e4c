import type { ActivateInput } from '@temporalio/workflow';

/** Of what may come, that which the history keeps: a Query leaves nothing there, an Update only where it is let in, and is a command then. */
const KEPT: ReadonlySet<string | undefined> = new Set([
  'initializeWorkflow',
  'signalWorkflow',
  'fireTimer',
  'resolveActivity',
  'resolveSignalExternalWorkflow',
  'cancelWorkflow',
]);

/** Whether the workflow hears something that is in its history. */
export const isHeard = ({ activation }: ActivateInput): boolean =>
  activation.jobs?.some(({ variant }: { variant?: string }) => KEPT.has(variant)) ?? false;
