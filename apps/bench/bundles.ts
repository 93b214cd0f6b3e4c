import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SEALED_FAILURES } from '#temporal/codec/sealing-converter';
import { bundleWorkflows } from '#worker/workflow-bundle';

export interface Bundles {
  /** The workflows that the program's own worker runs. */
  readonly journeys: string;
  /** The same workflows, where payloads and failures are sealed. */
  readonly sealed: string;
  /** The bench's own workflows. */
  readonly floors: string;
}

/** Writes the bundles as files into `folder`, so that every worker process runs the same code. */
export const writeBundles = async (folder: string): Promise<Bundles> => {
  const floors = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./workflows/index.js', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  });
  const journeys = await bundleWorkflows();
  const sealed = await bundleWorkflows(SEALED_FAILURES);
  const write = (name: string, { code }: { code: string }): string => {
    const file = join(folder, name);
    writeFileSync(file, code);
    return file;
  };
  return {
    journeys: write('journeys.js', journeys),
    sealed: write('sealed.js', sealed),
    floors: write('floors.js', floors),
  };
};
