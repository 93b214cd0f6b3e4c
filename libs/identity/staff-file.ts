import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { STAFF_ROLES } from '#access/person';
import type { StaffMember } from '#access/staff-member';
import { SITE, STAFF_ID } from './person-of-claims.js';

const member = z.strictObject({
  id: z.string().regex(STAFF_ID, 'must be a staff id, as the identity provider says it'),
  name: z.string().trim().min(1).max(100).nullable().default(null),
  roles: z.array(z.enum(STAFF_ROLES)),
  sites: z.array(z.string().regex(SITE, 'must be a site')),
  active: z.boolean().default(true),
}) satisfies z.ZodType<StaffMember>;

const staff = z
  .array(member)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each id once');

/** The staff of a JSON file. @throws Error that names each fault and repeats no name; the file system's where there is no file */
export const loadStaffFile = (path: string): StaffMember[] => {
  const { data, error } = staff.safeParse(jsonOf(readFileSync(path, 'utf8'), path));
  if (error)
    throw new Error(
      error.issues.map((issue) => `${path}: ${z.core.toDotPath(issue.path)}: ${issue.message}`).join('\n'),
    );
  return data;
};

const jsonOf = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // V8's message quotes the text around the fault, which may be a name, so it is not passed on.
    throw new Error(`${path}: is not JSON`);
  }
};
