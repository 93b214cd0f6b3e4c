import pg from 'pg';
import { APPLICATION_ROLE } from '#records/db/roles';

/** Makes a login for API and worker that may do only what the application may: it owns no table. */
export async function ensureApplication(
  ownerUrl: string,
  { login, password }: { login: string; password: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
    const there = new Set(rows.map(({ rolname }) => rolname));
    if (!there.has(APPLICATION_ROLE)) await client.query(`create role ${APPLICATION_ROLE} nologin`);
    if (!there.has(login)) await client.query(`create role ${login} login in role ${APPLICATION_ROLE}`);
    await client.query(`alter role ${login} password ${pg.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}
