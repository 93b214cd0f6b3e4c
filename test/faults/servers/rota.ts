import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROLES = ['coordinator', 'clinician', 'onCall', 'supervisor', 'director', 'operator'] as const;

/** Somebody is on call for every role, at every hour. */
export const writeRota = (folder: string): string => {
  const file = join(folder, 'rota.json');
  const shifts = ROLES.map((role) => ({
    ...{ role, weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' },
    recipient: `${role}@clinic.example`,
  }));
  writeFileSync(file, JSON.stringify(shifts));
  return file;
};
