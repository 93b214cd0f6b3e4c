import { keyring, keyringNeeded, keyringRule, sealingOf } from '../parts/keyring.js';
import { NODE_ENV } from '../parts/program.js';
import { server } from '../parts/temporal.js';
import { processSchema } from '../process-schema.js';
import { readWithTemporal } from '../read-settings.js';

export const decodeHistory = processSchema({ NODE_ENV, ...server, ...keyring }, keyringNeeded, keyringRule);

/** The settings of `npm run decode-history`. @throws SettingsInvalid */
export const readDecodeHistorySettings = (variables: NodeJS.ProcessEnv = process.env) => {
  const settings = readWithTemporal(decodeHistory, variables);
  return { ...settings, sealing: sealingOf(settings)! };
};
