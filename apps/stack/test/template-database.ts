import { migrateAt } from '#records/migrate';
import { ensureDatabase } from '../postgres/database.js';

/** Of a test run's own server; nobody stays connected to it, or PostgreSQL would not copy it. */
const TEMPLATE = 'iop_template';

/** A database with every table and nothing in them: what each test file gets a copy of, instead of migrating anew. */
export const makeTemplateDatabase = async (serverUrl: string): Promise<string> => {
  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE}`;
  await ensureDatabase(url.href);
  await migrateAt(url.href);
  return TEMPLATE;
};
