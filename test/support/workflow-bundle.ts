import type { DataConverter } from '@temporalio/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { bundleWorkflows, fileOf } from '#worker/workflow-bundle';

type Bundle = Promise<WorkflowBundleOption>;

let clear: Bundle | undefined;
let sealing: Bundle | undefined;
let replaying: Bundle | undefined;

/** What `npm test` has made once for all, under this name; undefined where a file runs without it. */
const made = (name: string): Bundle | undefined => {
  const codePath = process.env[name];
  return codePath && existsSync(codePath) ? Promise.resolve({ codePath }) : undefined;
};

/** Of a worker: for those that seal, their failures too. */
export const workflowBundle = (dataConverter?: DataConverter): Bundle =>
  dataConverter?.failureConverterPath === undefined
    ? (clear ??= made('TEST_WORKFLOW_BUNDLE') ?? bundleWorkflows())
    : (sealing ??= made('TEST_SEALED_WORKFLOW_BUNDLE') ?? bundleWorkflows(dataConverter));

/** Of whoever replays, and is told what runs record. */
export const replayingBundle = (): Bundle =>
  (replaying ??=
    made('TEST_REPLAY_BUNDLE') ??
    bundleWorkflows(undefined, [fileOf('apps/reconcile/replay/tell-recordings')]));
