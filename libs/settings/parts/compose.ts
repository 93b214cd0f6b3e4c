import { z } from 'zod';
import { setting } from '../setting.js';

const password = z.string().min(1);

/** What docker-compose.yml asks for: passwords of roles in its PostgreSQL. They become part of an address. */
export const compose = {
  POSTGRES_PASSWORD: setting("Of PostgreSQL's superuser: letters and digits.", password),
  IOP_DATABASE_PASSWORD: setting('Of the role that owns the tables: letters and digits.', password),
  IOP_APPLICATION_PASSWORD: setting('Of the login of API and worker: letters and digits.', password),
  TEMPORAL_DATABASE_PASSWORD: setting("Of Temporal's role: letters and digits.", password),
};
