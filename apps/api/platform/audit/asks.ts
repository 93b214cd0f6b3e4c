import { RouteConfig } from '@nestjs/platform-fastify';

/** What a POST that changes nothing shows: what its address says, or rows of whom no address tells. */
export type Shows = 'one' | 'many';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A POST that changes nothing: its row in the audit is that of a read. */
    asks?: Shows;
  }
}

/** Declares a POST that changes nothing: what it asks for names a person, or is too long for an address. */
export const Asks = (shows: Shows): MethodDecorator => RouteConfig({ asks: shows });
