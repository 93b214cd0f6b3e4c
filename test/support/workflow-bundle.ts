import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { bundleWorkflows } from '#worker/workflow-bundle';

let bundled: Promise<WorkflowBundleOption> | undefined;

/** The bundle that `npm test` made once for all files, or one of our own where a file runs alone. */
export const workflowBundle = (): Promise<WorkflowBundleOption> => {
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'];
  bundled ??= codePath && existsSync(codePath) ? Promise.resolve({ codePath }) : bundleWorkflows();
  return bundled;
};
