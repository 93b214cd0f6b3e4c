import { z } from 'zod';
import { setting } from '../setting.js';

const isPostgresUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1;
};

const postgresUrl = z.string().refine(isPostgresUrl, 'must be postgres://user:password@host:port/database');

const passwordOf = (url: string) =>
  setting(
    `Its password, where \`${url}\` has none: a container has it as a file, and no address has to be made of it.`,
    z.string().optional(),
    { unset: 'the one in the address', secret: true },
  );

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

/** The password is put into the address when the settings are read (password-of-address.ts). */
export const DATABASE_PASSWORD = passwordOf('DATABASE_URL');
export const MIGRATION_DATABASE_PASSWORD = passwordOf('MIGRATION_DATABASE_URL');

/** The settings of a process that has only the application's login. */
export const asApplication = { DATABASE_URL, DATABASE_PASSWORD };
export const asOwner = { MIGRATION_DATABASE_URL, MIGRATION_DATABASE_PASSWORD };
export const database = { ...asApplication, ...asOwner };

/** As `database`, for processes that use the database of an `npm start` if none is named. */
export const databaseOrOwn = { ...database, DATABASE_URL: DATABASE_URL.optional() };
