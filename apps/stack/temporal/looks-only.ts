import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';

const LOOKS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A Query to a workflow, which the UI sends as a POST, though it changes nothing. */
const QUERY = /^\/api\/v1\/namespaces\/[^/?]+\/workflows\/[^?]+\/query\//;
const SETTINGS = /^\/api\/v1\/settings(\?|$)/;
const HOST = '127.0.0.1';

const isLook = ({ method = '', url = '' }: IncomingMessage): boolean =>
  LOOKS.has(method) || (method === 'POST' && QUERY.test(url));

/**
 * A proxy that makes the UI of the official CLI read-only, because that UI has no setting for it. Any request that is no look gets 405, as the UI server
 * itself answers under `disableWriteActions`. The UI's pages are told that they may change nothing, and offer nothing.
 */
export async function startLooksOnly(ui: {
  readonly port: number;
  readonly behind: number;
}): Promise<Server> {
  const server = createServer((asked, answer) => {
    if (isLook(asked)) passOn(asked, answer, ui.behind);
    else answer.writeHead(405, { allow: 'GET' }).end();
  });
  server.listen(ui.port, HOST);
  await once(server, 'listening');
  return server;
}

function passOn(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const { method, url, headers } = asked;
  const settings = SETTINGS.test(url ?? '');
  const sent = request({
    ...{ host: HOST, port, method, path: url },
    // The settings are read and changed here, so they must not be compressed.
    headers: settings ? { ...headers, 'accept-encoding': 'identity' } : headers,
  });
  sent.on('response', (given) => {
    if (settings && given.statusCode === 200) void withoutActions(given, answer);
    else given.pipe(answer.writeHead(given.statusCode!, given.headers));
  });
  sent.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
  // The browser has hung up, so the request to the UI is ended.
  answer.on('close', () => sent.destroy());
  asked.pipe(sent);
}

async function withoutActions(given: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { 'content-length': _, 'transfer-encoding': __, ...headers } = given.headers;
  try {
    const parts = (await given.toArray()) as Buffer[];
    const settings = JSON.parse(Buffer.concat(parts).toString()) as object;
    answer.writeHead(200, headers).end(JSON.stringify({ ...settings, DisableWriteActions: true }));
  } catch {
    if (!answer.headersSent) answer.writeHead(502).end();
  }
}
