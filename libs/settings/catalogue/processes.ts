import type { z } from 'zod';
import { compose } from '../parts/compose.js';
import { processSchema } from '../process-schema.js';
import { api } from '../processes/api.js';
import { audit } from '../processes/audit.js';
import { decodeHistory } from '../processes/decode-history.js';
import { deployChecks } from '../processes/deploy-checks.js';
import { migrations } from '../processes/migrations.js';
import { reconcile } from '../processes/reconcile.js';
import { stack } from '../processes/stack.js';
import { testRun } from '../processes/tests.js';
import { token } from '../processes/token.js';
import { worker } from '../processes/worker.js';

export interface Process {
  /** The name in docs/settings.md. */
  readonly name: string;
  readonly is: string;
  readonly schema: z.ZodObject;
}

/** All processes that read settings, each with the settings that it reads. */
export const PROCESSES: readonly Process[] = [
  { name: 'API', is: '`dist/apps/api/main.js`', schema: api },
  { name: 'worker', is: '`dist/apps/worker/main.js`', schema: worker },
  { name: 'start', is: '`npm start`', schema: stack },
  { name: 'reconcile', is: '`npm run reconcile` and `npm run replay-gate`', schema: reconcile },
  { name: 'audit', is: '`npm run audit:verify`, `audit:export` and `audit:retain`', schema: audit },
  { name: 'decode', is: '`npm run decode-history`', schema: decodeHistory },
  { name: 'token', is: '`npm run token`', schema: token },
  { name: 'migrate', is: '`dist/apps/tools/deploy-checks/migrate.js`', schema: migrations },
  { name: 'checks', is: 'what else is in `dist/apps/tools/deploy-checks`', schema: deployChecks },
  { name: 'tests', is: '`npm test` and `npm run test:faults`', schema: testRun },
  { name: 'compose', is: '`docker-compose.yml`', schema: processSchema(compose) },
];
