import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server that receives webhooks and keeps what it is sent. */
export class Receiver {
  readonly received: Received[] = [];
  /** Statuses of the next answers, in turn. After them it answers 204. */
  answers: number[] = [];
  /** The answer to a request waits until this resolves. */
  ready: (received: Received) => Promise<void> = () => Promise.resolve();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const received = { headers: request.headers, body: Buffer.concat(parts).toString() };
        this.received.push(received);
        void this.ready(received).then(() =>
          response.writeHead(this.answers.shift() ?? 204, { location: '/elsewhere' }).end(),
        );
      });
    });
  }

  static async open(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tasks`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
