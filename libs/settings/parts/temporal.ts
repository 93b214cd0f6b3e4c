import { z } from 'zod';
import { setting } from '../setting.js';
import { NAMESPACE } from '../temporal-server.js';

/** The settings of every process that connects to Temporal. Temporal's own configuration is read beside them (temporal-server.ts). */
export const server = {
  TEMPORAL_ADDRESS: setting(
    'A Temporal server 1.32 or later, `host:port`, if no profile names it.',
    z
      .string()
      .regex(/^[^\s/]+:\d+$/, 'must be host:port')
      .optional(),
    { unset: '`npm start`: one of its own; else `localhost:7233`' },
  ),
  TEMPORAL_NAMESPACE: setting(
    'The namespace, if no profile names it; `npm start` registers it where it is missing.',
    z
      .string()
      .regex(/^[\w.-]+$/, 'must be a namespace name')
      .default(NAMESPACE),
  ),
};

export const TEMPORAL_TASK_QUEUE = setting(
  'Where workers look for work.',
  z.string().min(1).default('journeys'),
);

export const temporal = { ...server, TEMPORAL_TASK_QUEUE };

export const WORKER_CACHED_JOURNEYS = setting(
  'Journeys that a worker keeps in memory, some 270 KB each; another one is replayed from its history when it is needed.',
  z.coerce.number().int().min(0).max(100_000).default(1_000),
);
