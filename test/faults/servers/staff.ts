import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEOPLE } from '../drive/people.js';

/** Colleagues whom nobody signs in as, and to whom journeys are given. */
const COLLEAGUES = Array.from({ length: 99 }, (_, index) => ({
  id: `staff-${index + 1}`,
  roles: ['coordinator', 'clinician', 'supervisor'],
  sites: ['main'],
}));

/** Everybody whom a request of the run names; the file's name. */
export const writeStaff = (folder: string): string => {
  const path = join(folder, 'staff.json');
  writeFileSync(path, JSON.stringify([...Object.values(PEOPLE), ...COLLEAGUES]));
  return path;
};
