import { z } from 'zod';
import { overTls } from '../loopback.js';
import type { Rule } from '../process-schema.js';
import { setting } from '../setting.js';
import { existingFile } from './existing-file.js';
import type { POLICY_FILE } from './policy.js';

/** How staff are told of tasks, and to whom something may be disclosed. */
export const telling = {
  SMTP_URL: setting(
    'The mail server, `smtp://` or `smtps://`: raised tasks go to whoever is on call, too, and disclosures by e-mail.',
    z.url({ protocol: /^smtps?$/, error: 'must be smtp://host:port or smtps://host:port' }).optional(),
    { secret: true },
  ),
  MAIL_FROM: setting('With `SMTP_URL`: whom mails are from.', z.string().min(3).optional()),
  ROTA_FILE: setting(
    'Who is on call for each role, a JSON file: whom `SMTP_URL` tells, and who of the staff directory is on call now.',
    existingFile().optional(),
  ),
  RECIPIENTS_FILE: setting(
    'To whom anything is disclosed, and how they are reached: a JSON file, with secrets in it.',
    existingFile().optional(),
    { unset: 'nobody' },
  ),
  WEBHOOK_URL: setting(
    'Where raised tasks are POSTed, signed.',
    z
      .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
      .refine(overTls, 'must be https, but on this machine')
      .optional(),
  ),
  WEBHOOK_SECRET: setting(
    'With `WEBHOOK_URL`: what signs them, 32 characters at least.',
    z.string().min(32, 'must be 32 characters at least').optional(),
    { secret: true },
  ),
};

/** The settings that a channel needs. */
const NEEDED = { SMTP_URL: ['MAIL_FROM', 'ROTA_FILE'], WEBHOOK_URL: ['WEBHOOK_SECRET'] };

export const tellingRule: Rule = (values, fault) => {
  for (const [channel, needed] of Object.entries(NEEDED))
    for (const name of needed)
      if (values[channel] !== undefined && values[name] === undefined)
        fault(name, `is needed with ${channel}`);
};

/** With the policy, because the rota's local times are those of its calendar. */
export type Telling = z.output<z.ZodObject<typeof telling & { readonly POLICY_FILE: typeof POLICY_FILE }>>;
