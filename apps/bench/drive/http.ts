import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Milestone } from '#journey/model/milestone';
import { milestoneRequest } from '#scenarios/http/requests';

const hashIn = (answer: string): string | undefined =>
  (JSON.parse(answer) as { summary?: { hash?: string } }).summary?.hash;

/** Sends milestones to the API over one connection that is kept open. */
export class HttpCaller {
  /** Hash of the discharge summary that was written last over this connection. */
  private written: string | undefined;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** @param token of the person who sends the requests */
  constructor(
    private readonly port: number,
    private readonly token: string,
  ) {}

  /** Resolves with the answer in full. @throws where it is not 200 */
  async reach(journeyId: string, milestone: Milestone): Promise<string> {
    const { path, body } = milestoneRequest(journeyId, this.asAnswered(milestone));
    const answer = await this.post(path, body);
    if (milestone.name === 'writeDischargeSummary') this.written = hashIn(answer);
    return answer;
  }

  /** Signs the summary that was written last, by the hash that the API answered. A peer answers no hash, and asks for none. */
  private asAnswered(milestone: Milestone): Milestone {
    return milestone.name === 'signDischargeSummary' && this.written !== undefined
      ? { ...milestone, data: { ...milestone.data, hash: this.written } }
      : milestone;
  }

  /** @throws where it is not 200 */
  post(path: string, body: object): Promise<string> {
    const text = JSON.stringify(body);
    return this.send('POST', path, text, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': randomUUID(),
    });
  }

  /** @throws where it is not 200 */
  get(path: string): Promise<string> {
    return this.send('GET', path, undefined, {});
  }

  private send(
    method: string,
    path: string,
    body: string | undefined,
    more: Record<string, string | number>,
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { ...more, authorization: `Bearer ${this.token}` };
      const { agent, port } = this;
      const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
        let received = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (received += chunk));
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(received)
            : reject(new Error(`${path}: ${answer.statusCode} ${received}`)),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
