import { z } from 'zod';
import { setting } from '../setting.js';

const password = z.string().min(1);

const fileOf = (whose: string) =>
  setting(
    `A file with the password ${whose}: letters and digits. The containers that read it run as user ids 999 and 1000.`,
    z.string().min(1),
  );

/** Settings of docker-compose.yml: the passwords of roles in its PostgreSQL. Its read-only containers take them from files only. */
export const compose = {
  POSTGRES_PASSWORD: setting("Of PostgreSQL's superuser: letters and digits.", password),
  IOP_DATABASE_PASSWORD_FILE: fileOf('of the role that owns the tables'),
  IOP_APPLICATION_PASSWORD_FILE: fileOf('of the login of API and worker'),
  TEMPORAL_DATABASE_PASSWORD: setting("Of Temporal's role: letters and digits.", password),
};
