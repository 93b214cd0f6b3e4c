import { z } from 'zod';
import { setting } from '../setting.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const quoted = (words: readonly string[]): string =>
  `${words
    .slice(0, -1)
    .map((word) => `\`${word}\``)
    .join(', ')} or \`${words.at(-1)}\``;

export const NODE_ENV = setting(
  '`development`, `test` or `production`, which refuses weak secrets and whatever is only for trying out.',
  z.enum(['development', 'test', 'production']).default('development'),
);

export const LOG_LEVEL = setting(
  `${quoted(LOG_LEVELS)}; \`npm start\` takes \`info\` for \`warn\`.`,
  z.enum(LOG_LEVELS).default('info'),
);

/** Settings of the program itself: the API, the worker and `npm start` have them. */
export const program = { NODE_ENV, LOG_LEVEL };

export const inProduction = (values: Readonly<Record<string, unknown>>): boolean =>
  values['NODE_ENV'] === 'production';
