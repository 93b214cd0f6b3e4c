import type { DataConverter } from '@temporalio/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildVersion } from '#temporal/build-version';
import { SEALED_FAILURES } from '#temporal/codec/sealing-converter';
import { bundleWorkflows } from './workflow-bundle.js';

/** The folder is in `dist`, and its files do not end in `.js`, because apps/stack/bootstrap/stale.mjs removes those without a source. */
const FOLDER = fileURLToPath(new URL('../../workflow-bundles', import.meta.url));

type Converter = Pick<DataConverter, 'failureConverterPath'> | undefined;

/** Two bundles, one for sealed failures and one for clear text, because failures are converted inside the sandbox. */
export const bundleFile = (version: string, converter: Converter, folder = FOLDER): string =>
  join(folder, `${version}.${converter?.failureConverterPath === undefined ? 'clear' : 'sealed'}.cjs`);

/** Writes both bundles as the last step of a build. Their names have the version of what they were made from. */
export const writeBundles = async (version: string, folder = FOLDER): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const converter of [undefined, SEALED_FAILURES])
    writeFileSync(bundleFile(version, converter, folder), (await bundleWorkflows(converter)).code);
};

/**
 * What a worker runs: the bundle of its own build, if there is one. A bundle that was made from anything else has another name, and is never taken. Without
 * one, and from source, it is made now, which takes some ten seconds.
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
