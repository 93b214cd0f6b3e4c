import { serializers } from './serializers.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogDestination {
  write(line: string): void;
}

/** Fastify's pino: structured lines, on standard output unless elsewhere, with nothing in them that names a person. */
export const logOptions = (level: LogLevel, stream?: LogDestination) => ({
  level,
  serializers,
  base: { app: 'api' },
  ...(stream && { stream }),
});
