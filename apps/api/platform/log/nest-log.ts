import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** What Nest itself says, in the same log and form as the requests. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: FastifyBaseLogger) {}

  // Nest announces every route and module it sets up: of use to who works on it, not to who runs it.
  log(message: unknown, ...more: unknown[]): void {
    this.pino.debug({ context: more.at(-1) }, text(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.pino.warn({ context: more.at(-1) }, text(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    if (message instanceof Error) this.pino.error({ err: message, context: more.at(-1) }, 'error in Nest');
    else this.pino.error({ context: more.at(-1) }, text(message));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.pino.fatal({ context: more.at(-1) }, text(message));
  }
}

const text = (message: unknown): string => (typeof message === 'string' ? message : 'see err');
