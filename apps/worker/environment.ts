import { z } from 'zod';
import { given } from '#settings/given';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Of whoever owns the tables; `DATABASE_URL` where it is not said. */
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('journeys'),
  /** Journeys kept in memory; each takes some 270 KB. */
  WORKER_CACHED_JOURNEYS: z.coerce.number().int().min(0).max(100_000).default(1_000),
  /** The one that the API has: its calendar says what the rota's local times are. */
  POLICY_FILE: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  /** JSON: who is on call. */
  ROTA_FILE: z.string().min(1).optional(),
  /** JSON: to whom anything is disclosed, and how they are reached. */
  RECIPIENTS_FILE: z.string().min(1).optional(),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z.string().min(32, 'must be 32 characters at least').optional(),
});

/** What a channel cannot do without. */
const NEEDED = {
  SMTP_URL: ['MAIL_FROM', 'ROTA_FILE'],
  WEBHOOK_URL: ['WEBHOOK_SECRET'],
} as const;

const environment = settings.superRefine((set, context) => {
  for (const [channel, needed] of Object.entries(NEEDED) as [keyof typeof NEEDED, readonly string[]][])
    for (const name of needed)
      if (set[channel] !== undefined && set[name as keyof typeof set] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: `is needed with ${channel}` });
});

const SECRETS = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'SMTP_URL', 'WEBHOOK_SECRET'];

export type Environment = z.output<typeof environment>;

/** The worker's settings. @throws Error that names each variable at fault, and repeats no value: some are secrets */
export const readEnvironment = (variables: NodeJS.ProcessEnv): Environment => {
  const { values, faults } = given(variables, SECRETS);
  const { data, error } = environment.safeParse(values);
  const all = [
    ...faults,
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
  if (!data || all.length > 0) throw new Error(all.join('\n'));
  return data;
};
