import { asOwner } from '../parts/database.js';
import { NODE_ENV } from '../parts/program.js';
import { processSchema, type Rule } from '../process-schema.js';
import { readSettings } from '../read-settings.js';

const ownerNeeded: Rule = (values, fault) => {
  if (values['MIGRATION_DATABASE_URL'] === undefined) fault('MIGRATION_DATABASE_URL', 'must be set');
};

export const migrations = processSchema({ NODE_ENV, ...asOwner }, ownerNeeded);

/** The settings of the step that brings the schema up to date, as the role that owns the tables. @throws SettingsInvalid */
export const readMigrationSettings = (variables: NodeJS.ProcessEnv = process.env) =>
  readSettings(migrations, variables);
