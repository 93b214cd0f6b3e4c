import { createServer, type Server } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { ChoosePerson } from './choose-person.js';

/** Only this machine can reach it, whatever else the machine listens to. */
const LOOPBACK = '127.0.0.1';

/** Serves the provider at that port of this machine. @throws where the port is taken */
export const serve = async (provider: Provider, page: ChoosePerson, port: number): Promise<Server> => {
  const answer = provider.callback();
  const own = new Set([`${LOOPBACK}:${port}`, `localhost:${port}`]);
  const server = createServer((request, response) => {
    // DNS rebinding: a page of somebody else may have a host name that leads here, and the browser would let it in. So other host names are refused.
    if (!own.has(request.headers.host ?? '')) return void response.writeHead(421).end();
    if (page.answers(request, response)) return;
    void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK, exclusive: true }, resolve);
  });
  return server;
};
