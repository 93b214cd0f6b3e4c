import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RECIPIENT_CLASSES } from '#consent/recipient';

const known = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: z.string().min(1).max(300),
  classes: z.array(z.enum(RECIPIENT_CLASSES)).exactOptional(),
};

/** The address of a recipient: https, or http to this machine, since nothing else may get clear text. */
const url = z
  .url({ protocol: /^https?$/ })
  .refine(
    (address) =>
      address.startsWith('https:') || ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(address).hostname),
    'must be https',
  );

/** The directory of those to whom something may be disclosed. Each is reached by a signed webhook, or by e-mail. */
export const recipients = z
  .array(
    z.union([
      z.strictObject({ ...known, url, secret: z.string().min(32, 'must be 32 characters at least') }),
      z.strictObject({ ...known, email: z.email() }),
    ]),
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each id once');

/** The directory of a JSON file. @throws Error that names each fault and repeats no value: some are secrets */
export const loadRecipientsFile = (path: string): z.output<typeof recipients> => {
  const { data, error } = recipients.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (error)
    throw new Error(
      error.issues.map((issue) => `${path}: ${z.core.toDotPath(issue.path)}: ${issue.message}`).join('\n'),
    );
  return data;
};
