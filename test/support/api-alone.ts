import { Client, Connection } from '@temporalio/client';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '#api/app';
import { loadDefaultPolicy } from '#policy/load-policy';
import { builtPages } from './built-pages.js';

// Nothing listens at port 1. The API starts without a server, and can describe itself.
const NOBODY = '127.0.0.1:1';

/** An API that reaches no server, for tests of what it says of itself, which needs none. It does not listen yet. */
export const apiAlone = async (): Promise<{
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}> => {
  const connection = Connection.lazy({ address: NOBODY });
  const app = await createApi({
    records: { databaseUrl: `postgres://a:b@${NOBODY}/c` },
    temporal: { client: new Client({ connection }), taskQueue: 'none' },
    policy: loadDefaultPolicy(),
    signIn: {
      issuer: `http://${NOBODY}`,
      audience: 'api',
      clientId: 'none',
      clientSecret: null,
      publicUrl: null,
      claims: { staffId: 'sub', roles: 'roles', sites: 'sites' },
      clockSkewSeconds: 0,
      session: { idleMinutes: 1, maxHours: 1 },
    },
    logLevel: 'silent',
    pages: builtPages(),
  });
  return {
    app,
    close: async () => {
      await app.close();
      await connection.close();
    },
  };
};
