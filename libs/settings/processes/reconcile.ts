import { databaseOrOwn } from '../parts/database.js';
import { keyring, keyringRule, sealingOf } from '../parts/keyring.js';
import { DATA_DIR } from '../parts/own-servers.js';
import { POLICY_FILE } from '../parts/policy.js';
import { NODE_ENV } from '../parts/program.js';
import { temporal } from '../parts/temporal.js';
import { processSchema } from '../process-schema.js';
import { readWithTemporal } from '../read-settings.js';

export const reconcile = processSchema(
  { NODE_ENV, ...databaseOrOwn, DATA_DIR, POLICY_FILE, ...temporal, ...keyring },
  keyringRule,
);

/** The settings of `npm run reconcile` and `npm run replay-gate`: those of the worker, or of an `npm start`. @throws SettingsInvalid */
export const readReconcileSettings = (variables: NodeJS.ProcessEnv = process.env) => {
  const settings = readWithTemporal(reconcile, variables);
  return { ...settings, sealing: sealingOf(settings) };
};
