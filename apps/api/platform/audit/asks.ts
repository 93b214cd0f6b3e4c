import { ConfiguresRoute } from '../http/configures-route.js';

/** What a read shows. `one`: what its address names; `many`: rows of people whom the address does not name. */
export type Shows = 'one' | 'many';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route's row in the audit is that of a read, whatever its method. For `many` the row says who was shown. */
    asks?: Shows;
    /** Its answer does not end by itself: the row that says who listens is written before it begins. */
    endless?: true;
  }
}

/**
 * Declares a POST that is a read: what it asks for names a person, or is too long for an address. Also declares a GET that shows other people than its
 * address names: its row in the audit would otherwise tell of one of them, or of nobody.
 */
export const Asks = (shows: Shows): MethodDecorator => ConfiguresRoute({ asks: shows });
