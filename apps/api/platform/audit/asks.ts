import { RouteConfig } from '@nestjs/platform-fastify';

/** What a read shows: what its address says, or rows of whom the address does not tell. */
export type Shows = 'one' | 'many';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its row in the audit is that of a read, whatever its method; of `many` it says who was shown. */
    asks?: Shows;
    /** Its answer does not end by itself: the row that says who listens is written before it begins. */
    endless?: true;
  }
}

/**
 * Declares a POST that changes nothing: what it asks for names a person, or is too long for an address. And a GET that shows others
 * than whom its address names: its row in the audit would tell of one of them, or of nobody.
 */
export const Asks = (shows: Shows): MethodDecorator => RouteConfig({ asks: shows });
