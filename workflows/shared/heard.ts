import type { ActivateInput } from '@temporalio/workflow';

/** Kinds of activation jobs that are in the history. A Query leaves nothing there. An Update leaves something only if it is let in, and is a command then. */
const KEPT: ReadonlySet<string | undefined> = new Set([
  'initializeWorkflow',
  'signalWorkflow',
  'fireTimer',
  'resolveActivity',
  'resolveSignalExternalWorkflow',
  'cancelWorkflow',
]);

/** Whether the workflow is told something that is in its history. */
export const isHeard = ({ activation }: ActivateInput): boolean =>
  activation.jobs?.some(({ variant }: { variant?: string }) => KEPT.has(variant)) ?? false;
