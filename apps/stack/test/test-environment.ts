import type { Postgres } from '../postgres/provide.js';
import type { Temporal } from '../temporal/provide.js';

/** The variables by which a test finds the servers that were started for it. */
export function testEnvironment(postgres: Postgres, temporal: Temporal) {
  return {
    TEST_DATABASE_URL: postgres.url,
    TEST_TEMPORAL_ADDRESS: temporal.address,
    TEST_TEMPORAL_NAMESPACE: temporal.namespace,
    TEST_TEMPORAL_STORE: temporal.storeFile,
    TEST_TEMPORAL_UI: temporal.uiUrl,
  };
}
