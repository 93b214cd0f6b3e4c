import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file this process would run workflows from: JavaScript in `dist`, TypeScript under Jest. */
const workflowsPath = (): string => {
  const built = fileURLToPath(new URL('../../workflows/index.js', import.meta.url));
  return existsSync(built) ? built : built.replace(/\.js$/, '.ts');
};

/** Everything that runs inside the workflow sandbox, as one script. Fails on anything from Node. */
export const bundleWorkflows = (): Promise<WorkflowBundleWithSourceMap> => {
  const path = workflowsPath();
  return bundleWorkflowCode({
    workflowsPath: path,
    // What webpack has to say is worth a line only when it is a warning.
    logger: new DefaultLogger('WARN'),
    // From source, package.json `imports` lead to TypeScript through the condition of that name.
    webpackConfigHook: (config) =>
      path.endsWith('.ts')
        ? {
            ...config,
            resolve: { ...config.resolve, conditionNames: ['source', 'import', 'require', 'default'] },
          }
        : config,
  });
};
