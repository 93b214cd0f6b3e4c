import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ROLES } from '#journey/model/actor';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a local time, like 08:00');

const shift = z.strictObject({
  role: z.enum(ROLES).exclude(['system', 'auditor']),
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  from: time,
  to: time,
  recipient: z.email(),
  staff: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be a staff id')
    .exactOptional(),
});

/** A weekly rota: who is told for each role, in the local time of the site. */
export const rota = z.array(shift);

/** The rota of a JSON file. @throws Error that names each fault and repeats no address; the file system's where there is no file */
export const loadRotaFile = (path: string): z.output<typeof rota> => {
  const { data, error } = rota.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (error)
    throw new Error(
      error.issues.map((issue) => `${path}: ${z.core.toDotPath(issue.path)}: ${issue.message}`).join('\n'),
    );
  return data;
};
