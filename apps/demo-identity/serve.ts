import { createServer, type Server } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { ChoosePerson } from './choose-person.js';

/** Nobody on another machine, whatever else this one listens to. */
const LOOPBACK = '127.0.0.1';

/** Answers at that port of this machine. @throws where somebody else has it */
export const serve = async (provider: Provider, page: ChoosePerson, port: number): Promise<Server> => {
  const answer = provider.callback();
  const own = new Set([`${LOOPBACK}:${port}`, `localhost:${port}`]);
  const server = createServer((request, response) => {
    // A page of somebody else's whose name leads here would be let in by the browser, and is not by its name.
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
