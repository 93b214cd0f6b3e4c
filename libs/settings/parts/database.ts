import { z } from 'zod';
import { setting } from '../setting.js';

const isPostgresUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1;
};

const postgresUrl = z.string().refine(isPostgresUrl, 'must be postgres://user:password@host:port/database');

export const DATABASE_URL = setting(
  'PostgreSQL, `postgres://user:password@host:port/database`; `npm start` makes the database where it is missing.',
  postgresUrl,
  { unset: 'that of `npm start`', secret: true },
);

export const MIGRATION_DATABASE_URL = setting(
  'The same database as the role that owns the tables, for migrations, repairs and the audit; `DATABASE_URL` is then a login that may change no row of the audit.',
  postgresUrl.optional(),
  { unset: '`DATABASE_URL`', secret: true },
);

export const database = { DATABASE_URL, MIGRATION_DATABASE_URL };

/** For whoever takes the database of an `npm start` where none is named. */
export const databaseOrOwn = { DATABASE_URL: DATABASE_URL.optional(), MIGRATION_DATABASE_URL };
