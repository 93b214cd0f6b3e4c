import { parseArgs } from 'node:util';
import { PICTURES, type Picture } from './table.js';

export const USAGE = `npm run pages:pictures -- [--only NAME,…] [--url URL]

  --only    some of ${PICTURES.map(({ name }) => name).join(', ')}; all of them without it
  --url     of an \`npm start\` that has its sample data and runs already; one of its own without it
  --help    this text

It writes docs/images/pages/NAME.png and docs/pages.md.
`;

export interface Flags {
  readonly only: readonly Picture[];
  readonly url: string | undefined;
  readonly help: boolean;
}

/** @throws an error that names what it does not know. */
export const flagsFrom = (args: string[]): Flags => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { only: text, url: text, help: { type: 'boolean' } } });
  const only = (values.only?.split(',') ?? PICTURES.map(({ name }) => name)).map((name) => {
    const picture = PICTURES.find((known) => known.name === name);
    if (!picture) throw new Error(`--only: there is no picture ${name}`);
    return picture;
  });
  return { only, url: values.url, help: values.help ?? false };
};
