import type { DataConverter } from '@temporalio/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildVersion } from '#temporal/build-version';
import { SEALED_FAILURES } from '#temporal/codec/sealing-converter';
import { bundleWorkflows } from './workflow-bundle.js';

/** In `dist`, and no `.js`: what has no source is taken away there (apps/stack/bootstrap/stale.mjs). */
const FOLDER = fileURLToPath(new URL('../../workflow-bundles', import.meta.url));

type Converter = Pick<DataConverter, 'failureConverterPath'> | undefined;

/** Failures are put into words in the sandbox: one bundle for where they are sealed, one for where they are not. */
export const bundleFile = (version: string, converter: Converter, folder = FOLDER): string =>
  join(folder, `${version}.${converter?.failureConverterPath === undefined ? 'clear' : 'sealed'}.cjs`);

/** The last step of a build: both bundles, under the name of what they were made from. */
export const writeBundles = async (version: string, folder = FOLDER): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const converter of [undefined, SEALED_FAILURES])
    writeFileSync(bundleFile(version, converter, folder), (await bundleWorkflows(converter)).code);
};

/**
 * What a worker runs: the bundle of its own build, which it has in no time. One that was made from anything else has another
 * name and is never taken: then, and from source, it is made now, which takes some ten seconds.
 * @param converter the worker's
 * @param onMaking called where it has to be made
 */
export const workflowBundle = async (
  converter: DataConverter | undefined,
  onMaking: () => void = () => undefined,
): Promise<WorkflowBundleOption> => {
  const version = buildVersion();
  const codePath = version === null ? null : bundleFile(version, converter);
  if (codePath !== null && existsSync(codePath)) return { codePath };
  onMaking();
  return bundleWorkflows(converter);
};
