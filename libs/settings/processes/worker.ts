import { database } from '../parts/database.js';
import { keyring, keyringRule, sealingOf } from '../parts/keyring.js';
import { POLICY_FILE } from '../parts/policy.js';
import { program } from '../parts/program.js';
import { telling, tellingRule } from '../parts/telling.js';
import { temporal, WORKER_CACHED_JOURNEYS } from '../parts/temporal.js';
import { processSchema } from '../process-schema.js';
import { readWithTemporal } from '../read-settings.js';

export const worker = processSchema(
  { ...program, ...database, POLICY_FILE, ...temporal, WORKER_CACHED_JOURNEYS, ...keyring, ...telling },
  keyringRule,
  tellingRule,
);

export type WorkerSettings = ReturnType<typeof readWorkerSettings>;

/** The settings of a worker that runs as its own process. @throws SettingsInvalid */
export const readWorkerSettings = (variables: NodeJS.ProcessEnv = process.env) => {
  const settings = readWithTemporal(worker, variables);
  return { ...settings, sealing: sealingOf(settings) };
};
