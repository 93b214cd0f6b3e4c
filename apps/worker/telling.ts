import { existsSync } from 'node:fs';
import { z } from 'zod';
import { overTls } from '#settings/loopback';

const file = z.string().refine((path) => existsSync(path), 'names a file that does not exist');

/** How people are told, and whom anything is disclosed to, as the environment says it. */
export const telling = {
  /** The one that the API has: its calendar says what the rota's local times are. */
  POLICY_FILE: file.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  /** JSON: who is on call. */
  ROTA_FILE: file.optional(),
  /** JSON: to whom anything is disclosed, and how they are reached. */
  RECIPIENTS_FILE: file.optional(),
  WEBHOOK_URL: z
    .url({ protocol: /^https?$/ })
    .refine(overTls, 'must be https, but on this machine')
    .optional(),
  WEBHOOK_SECRET: z.string().min(32, 'must be 32 characters at least').optional(),
};

export type Telling = z.output<z.ZodObject<typeof telling>>;

export const SECRETS_OF_TELLING = ['SMTP_URL', 'WEBHOOK_SECRET'];

/** What a channel cannot do without. */
const NEEDED = { SMTP_URL: ['MAIL_FROM', 'ROTA_FILE'], WEBHOOK_URL: ['WEBHOOK_SECRET'] };

/** What is not set and a channel needs, each beginning with its variable. */
export const missingForTelling = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(NEEDED).flatMap(([channel, needed]) =>
    values[channel] === undefined
      ? []
      : needed
          .filter((name) => values[name] === undefined)
          .map((name) => `${name}: is needed with ${channel}`),
  );
