import { existsSync } from 'node:fs';
import { z } from 'zod';

export const existingFile = () =>
  z.string().refine((path) => existsSync(path), 'names a file that does not exist');
