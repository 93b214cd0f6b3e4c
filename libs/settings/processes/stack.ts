import { databaseOrOwn } from '../parts/database.js';
import { hardening } from '../parts/hardening.js';
import { PORT, TEMPORAL_UI_ORIGIN } from '../parts/http.js';
import { keyring, keyringRule, sealingOf } from '../parts/keyring.js';
import { ownServers, portsRule } from '../parts/own-servers.js';
import { POLICY_FILE } from '../parts/policy.js';
import { program } from '../parts/program.js';
import { namedSignInOf, providerRule, publicUrlRule, signInOrOwn } from '../parts/sign-in.js';
import { STAFF_FILE } from '../parts/staff.js';
import { telling, tellingRule } from '../parts/telling.js';
import { temporal, WORKER_CACHED_JOURNEYS } from '../parts/temporal.js';
import { processSchema } from '../process-schema.js';
import { readWithTemporal } from '../read-settings.js';

export const stack = processSchema(
  {
    ...program,
    PORT,
    ...ownServers,
    ...databaseOrOwn,
    POLICY_FILE,
    ...temporal,
    WORKER_CACHED_JOURNEYS,
    TEMPORAL_UI_ORIGIN,
    ...keyring,
    ...signInOrOwn,
    STAFF_FILE,
    ...hardening,
    ...telling,
  },
  portsRule,
  keyringRule,
  providerRule,
  publicUrlRule,
  tellingRule,
);

export type StackSettings = ReturnType<typeof readStackSettings>;

/** The settings of `npm start`: API, worker, and those servers that are not named. @throws SettingsInvalid */
export const readStackSettings = (variables: NodeJS.ProcessEnv = process.env) => {
  const { temporal: server, ...settings } = readWithTemporal(stack, variables);
  return {
    ...settings,
    /** The Temporal server that is named; null if `npm start` runs its own. */
    namedTemporal: server.connectionOptions.address ? server : null,
    /** From the keyring that is named. If none is, a Temporal server that `npm start` runs gets its own keyring. */
    sealing: sealingOf(settings),
    /** The provider at which people sign in; null if `npm start` runs its own, with demo people. */
    signIn: namedSignInOf(settings),
  };
};
