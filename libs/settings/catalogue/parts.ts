import type { z } from 'zod';
import { compose } from '../parts/compose.js';
import { database } from '../parts/database.js';
import { hardening } from '../parts/hardening.js';
import { http } from '../parts/http.js';
import { keyring } from '../parts/keyring.js';
import { ownServers } from '../parts/own-servers.js';
import { POLICY_FILE } from '../parts/policy.js';
import { program } from '../parts/program.js';
import { signIn } from '../parts/sign-in.js';
import { STAFF_FILE } from '../parts/staff.js';
import { telling } from '../parts/telling.js';
import { temporal, WORKER_CACHED_JOURNEYS } from '../parts/temporal.js';
import { tests } from '../parts/tests.js';

export interface Part {
  readonly title: string;
  readonly settings: z.ZodRawShape;
  /** Further text for docs/settings.md. */
  readonly note?: string;
}

/** Every setting there is, in the order of docs/settings.md. */
export const PARTS: readonly Part[] = [
  { title: 'The program', settings: { ...http, ...program, POLICY_FILE } },
  { title: 'Servers of `npm start`', settings: ownServers },
  { title: 'Database', settings: database },
  {
    title: 'Temporal',
    settings: { ...temporal, WORKER_CACHED_JOURNEYS },
    note: "What else Temporal's own configuration knows is read as well: `TEMPORAL_PROFILE`, `TEMPORAL_CONFIG_FILE`, `TEMPORAL_API_KEY`, `TEMPORAL_TLS_…`.",
  },
  {
    title: 'Keys',
    settings: keyring,
    note: 'API and worker need the same keyring: see [operating](operating.md#keys).',
  },
  {
    title: 'Signing in',
    settings: { ...signIn, STAFF_FILE },
    note: 'What to set up at the provider is in [operating](operating.md#signing-in).',
  },
  {
    title: 'What is let in',
    settings: hardening,
    note: 'Each API process counts for itself: see [operating](operating.md#what-is-let-in).',
  },
  {
    title: 'Telling people',
    settings: telling,
    note: "`npm start` tells of the sample data's tasks too: begin with `npm start -- --empty`, or name a mail server of your own. See [operating](operating.md#telling-people) and [consents](consent.md).",
  },
  {
    title: 'docker compose',
    settings: compose,
    note: '`openssl rand -hex 24` makes one. They have no defaults.',
  },
  { title: 'Tests', settings: tests },
];
