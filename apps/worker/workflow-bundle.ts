import type { DataConverter } from '@temporalio/common';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file this process would run a module from: JavaScript in `dist`, TypeScript under Jest. */
export const fileOf = (module: string): string => {
  const built = fileURLToPath(new URL(`../../${module}.js`, import.meta.url));
  return existsSync(built) ? built : built.replace(/\.js$/, '.ts');
};

/**
 * The rules are loaded once for a worker, frozen, and shared by all its journeys, which they can be since they are pure:
 * each journey with a copy of its own would take half as much memory again.
 */
const SHARED = [
  ...[
    'libs/journey/journey',
    'libs/journey/view',
    'libs/journey/explain/current',
    'libs/journey/evolve/upgrade-resumed-state',
  ],
  ...['libs/track/track', 'libs/track/view'],
  ...['libs/contracts/journey-messages', 'libs/contracts/track-messages', 'libs/contracts/search-attributes'],
  ...['libs/contracts/journey-definitions', 'libs/contracts/track-definitions'],
  ...['libs/contracts/disclosure-messages', 'libs/contracts/journey-id'],
];

/** What looks on in every workflow: a history replays because of them. */
const ALWAYS = ['workflows/shared/only-begun-tasks', 'workflows/shared/no-empty-task'];

/**
 * Everything that runs inside the workflow sandbox, as one script. Fails on anything from Node.
 * @param dataConverter the worker's: failures are put into words inside the sandbox
 * @param interceptors files that look on inside the sandbox: for replays, never for a worker
 */
export const bundleWorkflows = (
  dataConverter?: Pick<DataConverter, 'failureConverterPath'>,
  interceptors: readonly string[] = [],
): Promise<WorkflowBundleWithSourceMap> => {
  const path = fileOf('workflows/index');
  return bundleWorkflowCode({
    workflowsPath: path,
    failureConverterPath: dataConverter?.failureConverterPath,
    preloadModules: SHARED.map(fileOf),
    workflowInterceptorModules: [...ALWAYS.map(fileOf), ...interceptors],
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
