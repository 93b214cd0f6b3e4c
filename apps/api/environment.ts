import { z } from 'zod';
import { given } from '#settings/given';
import { hardening } from './platform/hardening/settings.js';
import { LOG_LEVELS } from './platform/log/log-options.js';

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** Several with a comma between. */
export const origins = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
  .refine((parts) => parts.every(isOrigin), 'must be origins, like https://temporal.example');

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('journeys'),
  /** A program's own policy; the one that ships with the program where there is none. */
  POLICY_FILE: z.string().min(1).optional(),
  /** JSON: who works here, known before they have signed in. */
  STAFF_FILE: z.string().min(1).optional(),
  /** Where browsers find the Temporal UI. */
  TEMPORAL_UI_ORIGIN: origins,
  ...hardening,
});

const SECRETS = ['DATABASE_URL'];

export type Environment = z.output<typeof environment>;

/** The API's settings. @throws Error that names each variable at fault, and repeats no value: some are secrets */
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
