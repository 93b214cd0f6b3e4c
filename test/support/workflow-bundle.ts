import type { DataConverter } from '@temporalio/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { bundleWorkflows } from '#worker/workflow-bundle';

let clear: Promise<WorkflowBundleOption> | undefined;
let sealing: Promise<WorkflowBundleOption> | undefined;

/** The bundle of the build that `npm test` has made, or one of our own where a file runs alone. */
export const workflowBundle = (dataConverter?: DataConverter): Promise<WorkflowBundleOption> =>
  dataConverter?.failureConverterPath === undefined
    ? (clear ??= built('TEST_WORKFLOW_BUNDLE') ?? bundleWorkflows())
    : (sealing ??= built('TEST_SEALED_WORKFLOW_BUNDLE') ?? bundleWorkflows(dataConverter));

const built = (name: string): Promise<WorkflowBundleOption> | undefined => {
  const codePath = process.env[name];
  return codePath && existsSync(codePath) ? Promise.resolve({ codePath }) : undefined;
};
