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

/** The settings of `npm start`: API, worker and whatever of the servers nobody names. @throws SettingsInvalid */
export const readStackSettings = (variables: NodeJS.ProcessEnv = process.env) => {
  const { temporal: server, ...settings } = readWithTemporal(stack, variables);
  return {
    ...settings,
    /** The Temporal server that somebody names; null where it is one of our own. */
    namedTemporal: server.connectionOptions.address ? server : null,
    /** Of the keyring that is named; where there is none, a server of our own has one of its own. */
    sealing: sealingOf(settings),
    /** The provider that people sign in at; null where it is the one of our own, with its demo people. */
    signIn: namedSignInOf(settings),
  };
};
