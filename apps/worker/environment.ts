import { z } from 'zod';

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('journeys'),
  /** Journeys kept in memory; each takes some 200 KB. */
  WORKER_CACHED_JOURNEYS: z.coerce.number().int().min(0).max(100_000).default(1_000),
});

export type Environment = z.output<typeof environment>;

/** The worker's settings. @throws Error that names each variable at fault, and repeats no value: some are secrets */
export const readEnvironment = (variables: NodeJS.ProcessEnv): Environment => {
  // `NAME=` means that nothing was set: compose files write it so.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(given);
  if (error)
    throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return data;
};
