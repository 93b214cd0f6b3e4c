import { asApplication } from '../parts/database.js';
import { hardening } from '../parts/hardening.js';
import { http } from '../parts/http.js';
import { keyring, keyringRule, sealingOf } from '../parts/keyring.js';
import { POLICY_FILE } from '../parts/policy.js';
import { program } from '../parts/program.js';
import { publicUrlRule, signIn, signInOf } from '../parts/sign-in.js';
import { STAFF_FILE } from '../parts/staff.js';
import { telling } from '../parts/telling.js';
import { temporal } from '../parts/temporal.js';
import { processSchema } from '../process-schema.js';
import { readWithTemporal } from '../read-settings.js';

export const api = processSchema(
  {
    ...program,
    ...http,
    ...asApplication,
    POLICY_FILE,
    ...temporal,
    ...keyring,
    ...signIn,
    STAFF_FILE,
    ROTA_FILE: telling.ROTA_FILE,
    ...hardening,
  },
  keyringRule,
  publicUrlRule,
);

/** The settings of an API that runs as its own process. @throws SettingsInvalid */
export const readApiSettings = (variables: NodeJS.ProcessEnv = process.env) => {
  const settings = readWithTemporal(api, variables);
  return { ...settings, sealing: sealingOf(settings), signIn: signInOf(settings) };
};
