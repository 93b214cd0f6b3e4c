import { parseArgs } from 'node:util';

export const USAGE = `npm start -- [--exit] [--empty]

  --exit    stop by itself once everything is up and the sample data is in
  --empty   load no sample data
  --help    this text

Settings come from the environment or from .env; .env.example lists them all.
`;

export interface Flags {
  exit: boolean;
  empty: boolean;
  help: boolean;
}

/** @throws an error that names the flag it does not know. */
export function flagsFrom(args: string[]): Flags {
  const flag = { type: 'boolean', default: false } as const;
  return parseArgs({ args, options: { exit: flag, empty: flag, help: flag } }).values;
}
