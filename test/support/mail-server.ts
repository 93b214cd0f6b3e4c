import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as it came over the wire. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
  readonly text: string;
}

/** A real SMTP server that keeps what it is sent. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** Number of connections that were made to it. */
  connections = 0;
  /** A connection gets no greeting as long as this is pending. */
  greet: Promise<void> = Promise.resolve();
  /** How many of the next messages are refused with 451. */
  turnAway = 0;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onConnect: (_session, done) => {
        this.connections += 1;
        void this.greet.then(() => done());
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (this.turnAway > 0) {
            this.turnAway -= 1;
            done(Object.assign(new Error('try again'), { responseCode: 451 }));
            return;
          }
          // Joins the lines that quoted-printable has folded, as a mail program shows them.
          const text = Buffer.concat(parts).toString('utf8').replace(/=\r\n/g, '');
          const { mailFrom, rcptTo } = session.envelope;
          this.mails.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            messageId: /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim() ?? '',
            text,
          });
          done();
        });
      },
    });
    // A client that is killed breaks its connection, which is no fault of this server.
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<MailServer> {
    const mail = new MailServer();
    mail.server.listen(0, '127.0.0.1');
    await once(mail.server.server, 'listening');
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
