import type { FastifyRequest } from 'fastify';

/** Where browsers find this API: as it was set, or on one's own machine as the request says. */
export const ownOrigin = ({ protocol, host }: FastifyRequest, publicUrl: string | null): string =>
  publicUrl ?? `${protocol}://${host}`;

/** Only behind TLS may a cookie be marked so that browsers send it over nothing else. */
export const isSecure = (origin: string): boolean => origin.startsWith('https:');
