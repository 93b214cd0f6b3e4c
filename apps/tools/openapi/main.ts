import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createApi } from '#api/app';
import { ApiDocument } from '#api/platform/openapi/api-document';
import type { Rehearsal } from '#api/platform/journeys/rehearsal';
import { loadDefaultPolicy } from '#policy/load-policy';
import { connectTemporal } from '#temporal/connection/connect-temporal';

/** Nothing listens at port 1: the API describes itself without servers. */
const NOBODY = '127.0.0.1:1';

/** Given so that the document has the rehearsal's route, which exists wherever clocks can be moved. */
const rehearsal: Rehearsal = {
  timeOf: () => Promise.resolve(0),
  advance: () => Promise.resolve(null),
};

const temporal = connectTemporal(undefined, { connectionOptions: { address: NOBODY }, namespace: 'none' });

/** `node dist/apps/tools/openapi/main.js FILE`: writes the OpenAPI document, as the API of this build answers it. */
const [, , file = 'dist/openapi.json'] = process.argv;
const app = await createApi({
  records: { databaseUrl: `postgres://nobody:nothing@${NOBODY}/none` },
  temporal: { client: temporal.client, taskQueue: 'none' },
  policy: loadDefaultPolicy(),
  signIn: {
    issuer: `http://${NOBODY}`,
    audience: 'none',
    clientId: 'none',
    clientSecret: null,
    publicUrl: null,
    claims: { staffId: 'sub', roles: 'roles', sites: 'sites' },
    clockSkewSeconds: 0,
    session: { idleMinutes: 1, maxHours: 1 },
  },
  logLevel: 'silent',
  rehearsal,
});
mkdirSync(dirname(resolve(file)), { recursive: true });
writeFileSync(file, app.get(ApiDocument).json);
await app.close();
await temporal.close();
process.exit(0);
