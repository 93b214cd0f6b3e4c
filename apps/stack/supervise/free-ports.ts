import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** Below the range from which systems take ports for outgoing connections, because one of those could be faster than us. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Finds ports on loopback that are free at this moment. They are all held until all are found, so that none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const held: Server[] = [];
  const ports: number[] = [];
  try {
    for (let attempt = 0; ports.length < count; attempt += 1) {
      if (attempt > 1_000)
        throw new Error(`no ${count} free ports between ${LOWEST} and ${HIGHEST} on loopback`);
      const port = randomInt(LOWEST, HIGHEST);
      const server = await listen(port, '127.0.0.1');
      if (!server) continue;
      held.push(server);
      ports.push(port);
    }
    return ports;
  } finally {
    await Promise.all(held.map((server) => new Promise((closed) => server.close(closed))));
  }
}

export async function isFree(port: number, host: string): Promise<boolean> {
  const server = await listen(port, host);
  if (server) await new Promise((closed) => server.close(closed));
  return server !== undefined;
}

/** Undefined when somebody else has the port; anything else that goes wrong is an error. */
function listen(port: number, host: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
