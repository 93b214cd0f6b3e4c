import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from '#notifications/channels/sign';
import { knownRecipients } from '#notifications/recipients/known-recipients';
import type { RecipientAddress, Recipients } from '#notifications/recipients/recipient';

const SECRET = 'a secret of this test, and of no other';

export interface Arrived {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Whether the signature of the request belongs to its body. */
  readonly signed: boolean;
}

/** A recipient of disclosures behind a real HTTP server, which a test can make fail. */
export class RecipientServer {
  /** Every request that came, acknowledged or not. */
  readonly arrived: Arrived[] = [];
  /** Status that it answers with; null if it gives no answer until it is closed. */
  status: number | null = 200;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async open(): Promise<RecipientServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const recipient = new RecipientServer(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        const { headers } = request;
        const signature = sign(SECRET, String(headers['x-iop-timestamp']), body);
        recipient.arrived.push({ headers, body, signed: headers['x-iop-signature'] === signature });
        if (recipient.status !== null) response.writeHead(recipient.status).end();
      });
    });
    return recipient;
  }

  /** The entries of the recipient directory: this server, as `clinic`. */
  get addresses(): readonly RecipientAddress[] {
    const url = `http://127.0.0.1:${this.port}/disclosures`;
    const classes = ['treatingProviders'] as const;
    return [{ id: 'clinic', name: 'Example Outpatient Clinic', classes, url, secret: SECRET }];
  }

  get directory(): Recipients {
    return knownRecipients({ addresses: this.addresses, mail: null, timeoutMs: 5_000 });
  }

  /** Makes it answer 200 again, and forgets what came. */
  forget(): void {
    this.arrived.length = 0;
    this.status = 200;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The body of a consent with every element. `over` replaces fields, or takes them away by undefined. */
export const consentBody = (over: object = {}): object => ({
  by: { id: 'staff-2', role: 'clinician' },
  discloser: 'Example Intensive Outpatient',
  kinds: ['presence', 'attendance'],
  recipient: { id: 'clinic', name: 'Example Outpatient Clinic' },
  purpose: 'Care after discharge',
  revocation: 'At any time, in writing, at the front desk.',
  expiry: { event: 'journeyClosed' },
  signatures: [{ signer: 'client', name: 'Ada Example', how: 'ink', signedAt: '2026-01-02T10:00:00Z' }],
  ...over,
});
