import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project-root.js';

/** Reads from `.env`, where there is one, what the environment leaves open. */
export const readEnvFile = (): void => {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};

/** The folder of everything that `npm start` keeps. A relative path is relative to the project. */
export const dataDirOf = ({ DATA_DIR }: { readonly DATA_DIR: string }): string =>
  resolve(projectRoot, DATA_DIR);
