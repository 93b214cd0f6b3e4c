import type { DataConverter } from '@temporalio/common';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file from which this process would run a module: JavaScript in `dist`, TypeScript under Jest. */
export const fileOf = (module: string): string => {
  const built = fileURLToPath(new URL(`../../${module}.js`, import.meta.url));
  return existsSync(built) ? built : built.replace(/\.js$/, '.ts');
};

/**
 * Modules that are loaded once for a worker, frozen, and shared by all its journeys. They can be, because the rules are pure. If each journey had its own
 * copy, it would take half as much memory again.
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

/** Interceptors in every workflow: histories replay only with them. */
const ALWAYS = ['workflows/shared/only-begun-tasks', 'workflows/shared/no-empty-task'];

/**
 * Bundles everything that runs inside the workflow sandbox into one script. Fails on anything from Node.
 * @param dataConverter the worker's: failures are converted inside the sandbox
 * @param interceptors files with further interceptors: for replays, never for a worker
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
    // Messages of webpack are worth a line only from warnings on.
    logger: new DefaultLogger('WARN'),
    // From source, the `imports` of package.json lead to TypeScript by the condition `source`.
    webpackConfigHook: (config) =>
      path.endsWith('.ts')
        ? {
            ...config,
            resolve: { ...config.resolve, conditionNames: ['source', 'import', 'require', 'default'] },
          }
        : config,
  });
};
