import { migrateAt } from '#records/migrate';
import { ensureDatabase } from '../postgres/database.js';

/** Name of the template in a test run's own server. Nobody may stay connected to it, or PostgreSQL would not copy it. */
const TEMPLATE = 'iop_template';

/** Makes a database with every table and no rows. Each test file gets a copy of it, so that it does not have to migrate. */
export const makeTemplateDatabase = async (serverUrl: string): Promise<string> => {
  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE}`;
  await ensureDatabase(url.href);
  await migrateAt(url.href);
  return TEMPLATE;
};
