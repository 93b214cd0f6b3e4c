import type { FastifyRequest } from 'fastify';

/** The origin at which browsers find this API: as it is set; where it is not, on one's own machine, as the request says. */
export const ownOrigin = ({ protocol, host }: FastifyRequest, publicUrl: string | null): string =>
  publicUrl ?? `${protocol}://${host}`;

/** Whether cookies are marked `Secure`, so that browsers send them over TLS alone: only where browsers come over TLS. */
export const isSecure = (origin: string): boolean => origin.startsWith('https:');
