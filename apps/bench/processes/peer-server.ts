import { fastify } from 'fastify';
import type { PeerMilestone } from '../workflows/peer.types.js';

interface Asked {
  readonly Params: { readonly journeyId: string; readonly name: string };
  readonly Headers: { readonly 'idempotency-key': string };
}

/**
 * Serves another design on the routes of ours: the same HTTP server, and nothing else of the API. It lets anybody in, checks no body, judges nothing, leaves
 * no row in the audit and logs no request.
 * @param reach resolves once the milestone is durable and can be read
 */
export const servePeer = async (
  port: number,
  reach: (milestone: PeerMilestone) => Promise<void>,
  close: () => Promise<void>,
): Promise<void> => {
  const server = fastify();
  server.get('/health/ready', () => ({ status: 'ok' }));
  server.post<Asked>('/v1/journeys/:journeyId/:name', async ({ params, headers, body }) => {
    const requestId = headers['idempotency-key'];
    await reach({ ...params, requestId, data: JSON.stringify(body) });
    return { ...params, requestId };
  });
  server.addHook('onClose', close);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  await server.listen({ port: port, host: '127.0.0.1' });
};
