import type { LogLevel } from '#settings/parts/program';
import { serializers } from './serializers.js';

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
