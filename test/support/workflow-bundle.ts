import type { DataConverter } from '@temporalio/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { bundleWorkflows } from '#worker/workflow-bundle';

let clear: Promise<WorkflowBundleOption> | undefined;
let sealing: Promise<WorkflowBundleOption> | undefined;

/** The bundle of the build that `npm test` has made, or one of our own where a file runs alone or seals. */
export const workflowBundle = (dataConverter?: DataConverter): Promise<WorkflowBundleOption> => {
  if (dataConverter) return (sealing ??= bundleWorkflows(dataConverter));
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'];
  clear ??= codePath && existsSync(codePath) ? Promise.resolve({ codePath }) : bundleWorkflows();
  return clear;
};
