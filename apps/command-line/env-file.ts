import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project-root.js';

/** What the environment leaves open is read from `.env`, where there is one. */
export const readEnvFile = (): void => {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};

/** Everything that `npm start` keeps. A relative path is relative to the project. */
export const dataDirOf = ({ DATA_DIR }: { readonly DATA_DIR: string }): string =>
  resolve(projectRoot, DATA_DIR);
