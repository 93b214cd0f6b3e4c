import { databaseOrOwn } from '../parts/database.js';
import { DATA_DIR } from '../parts/own-servers.js';
import { NODE_ENV } from '../parts/program.js';
import { processSchema } from '../process-schema.js';
import { readSettings } from '../read-settings.js';

export const audit = processSchema({ NODE_ENV, ...databaseOrOwn, DATA_DIR });

export type AuditSettings = ReturnType<typeof readAuditSettings>;

/** The settings of `npm run audit:verify`, `audit:export` and `audit:retain`. @throws SettingsInvalid */
export const readAuditSettings = (variables: NodeJS.ProcessEnv = process.env) =>
  readSettings(audit, variables);
