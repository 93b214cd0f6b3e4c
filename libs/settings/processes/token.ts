import { DATA_DIR } from '../parts/own-servers.js';
import { NODE_ENV } from '../parts/program.js';
import { signInOrOwn } from '../parts/sign-in.js';
import { processSchema } from '../process-schema.js';
import { readSettings } from '../read-settings.js';

export const token = processSchema({ NODE_ENV, DATA_DIR, OIDC_ISSUER: signInOrOwn.OIDC_ISSUER });

/** The settings of `npm run token`. @throws SettingsInvalid */
export const readTokenSettings = (variables: NodeJS.ProcessEnv = process.env) =>
  readSettings(token, variables);
