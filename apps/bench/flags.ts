import { parseArgs } from 'node:util';

export const PARTS = [
  'milestone',
  'events',
  'memory',
  'evicted',
  'caseload',
  'clients',
  'journeys',
  'seats',
  'scoring',
  'attendance',
  'policy-comparison',
  'confidentiality',
  'audited-caseload',
  'moving-in',
  'pages',
  'peers',
] as const;
export type PartName = (typeof PARTS)[number];

export const USAGE = `npm run bench -- [--only PART,…] [--rounds N] [--json FILE]

  --only    some of ${PARTS.join(', ')}; all of them without it
  --rounds  how often each measurement is repeated (12)
  --json    write the findings to a file as well
  --help    this text

It starts its own PostgreSQL and its own Temporal, and measures against no others. Linux only: it reads /proc.
`;

export interface Flags {
  readonly only: readonly PartName[];
  readonly rounds: number;
  readonly json: string | undefined;
  readonly help: boolean;
}

/** @throws an error that names what it does not know. */
export const flagsFrom = (args: string[]): Flags => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { only: text, rounds: text, json: text, help: { type: 'boolean' } },
  });
  const rounds = Number(values.rounds ?? 12);
  if (!Number.isInteger(rounds) || rounds < 3) throw new Error('--rounds: a whole number from 3 on');
  const only = (values.only?.split(',') ?? [...PARTS]).map((name) => {
    const part = PARTS.find((known) => known === name);
    if (!part) throw new Error(`--only: there is no part ${name}; there are ${PARTS.join(', ')}`);
    return part;
  });
  return { only, rounds, json: values.json, help: values.help ?? false };
};
