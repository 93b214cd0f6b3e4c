import type { DataConverter } from '@temporalio/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { bundleWorkflows, fileOf } from '#worker/workflow-bundle';

type Bundle = Promise<WorkflowBundleOption>;

let clear: Bundle | undefined;
let sealing: Bundle | undefined;
let replaying: Bundle | undefined;

/** The bundle that `npm test` has made, whose path this environment variable has; undefined if a file runs without `npm test`. */
const made = (name: string): Bundle | undefined => {
  const codePath = process.env[name];
  return codePath && existsSync(codePath) ? Promise.resolve({ codePath }) : undefined;
};

/** The workflow bundle of a worker. A worker whose converter seals failures, too, has another one. */
export const workflowBundle = (dataConverter?: DataConverter): Bundle =>
  dataConverter?.failureConverterPath === undefined
    ? (clear ??= made('TEST_WORKFLOW_BUNDLE') ?? bundleWorkflows())
    : (sealing ??= made('TEST_SEALED_WORKFLOW_BUNDLE') ?? bundleWorkflows(dataConverter));

/** The workflow bundle for replays, in which runs also tell what they record. */
export const replayingBundle = (): Bundle =>
  (replaying ??=
    made('TEST_REPLAY_BUNDLE') ??
    bundleWorkflows(undefined, [fileOf('apps/reconcile/replay/tell-recordings')]));
