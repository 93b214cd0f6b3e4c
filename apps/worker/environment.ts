import { z } from 'zod';
import { given } from '#settings/given';
import { missingForTelling, SECRETS_OF_TELLING, telling } from './telling.js';

export const cache = {
  /** Journeys kept in memory; each takes some 270 KB. */
  WORKER_CACHED_JOURNEYS: z.coerce.number().int().min(0).max(100_000).default(1_000),
};

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Of whoever owns the tables; `DATABASE_URL` where it is not said. */
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('journeys'),
  ...cache,
  ...telling,
});

const SECRETS = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', ...SECRETS_OF_TELLING];

export type Environment = z.output<typeof environment>;

/** The worker's settings. @throws Error that names each variable at fault, and repeats no value: some are secrets */
export const readEnvironment = (variables: NodeJS.ProcessEnv): Environment => {
  const { values, faults } = given(variables, SECRETS);
  const { data, error } = environment.safeParse(values);
  const all = [
    ...faults,
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...missingForTelling(values),
  ];
  if (!data || all.length > 0) throw new Error(all.join('\n'));
  return data;
};
