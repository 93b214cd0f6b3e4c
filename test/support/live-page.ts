import { eventually } from './eventually.js';

/** One event of a stream, parsed as a browser would. */
export interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** A client of the live stream (`/v1/live`), which parses the bytes itself. */
export class LivePage {
  readonly heard: Heard[] = [];
  /** Number of blocks without an event that came, such as comments. */
  beats = 0;
  isOver = false;
  private text = '';
  private id = '';

  private constructor(
    readonly answer: Response,
    private readonly control: AbortController,
  ) {
    void this.read();
  }

  static async open(url: string, headers: Record<string, string>, lastEventId?: string): Promise<LivePage> {
    const control = new AbortController();
    const answer = await fetch(`${url}/v1/live`, {
      headers: { ...headers, ...(lastEventId && { 'last-event-id': lastEventId }) },
      signal: control.signal,
    });
    return new LivePage(answer, control);
  }

  of(event: string): Heard[] {
    return this.heard.filter((one) => one.event === event);
  }

  get lastId(): string {
    return this.id;
  }

  /** Resolves with the first event of this name whose data match, when it has come. */
  async hears(event: string, like: (data: Record<string, unknown>) => boolean = () => true): Promise<Heard> {
    await eventually(() => Promise.resolve(this.of(event).some(({ data }) => like(data))));
    return this.of(event).find(({ data }) => like(data))!;
  }

  close(): void {
    this.control.abort();
  }

  private async read(): Promise<void> {
    try {
      const decoder = new TextDecoder();
      for await (const bytes of this.answer.body!)
        this.take(decoder.decode(bytes as Uint8Array, { stream: true }));
    } catch {
      // Hung up, by one of the two.
    }
    this.isOver = true;
  }

  private take(text: string): void {
    this.text += text;
    for (let end = this.text.indexOf('\n\n'); end >= 0; end = this.text.indexOf('\n\n')) {
      this.block(this.text.slice(0, end));
      this.text = this.text.slice(end + 2);
    }
  }

  private block(block: string): void {
    const fields = Object.fromEntries(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    if (fields['id'] !== undefined) this.id = fields['id'];
    if (fields['event'] === undefined) {
      this.beats += 1;
      return;
    }
    const data = JSON.parse(fields['data']!) as Record<string, unknown>;
    this.heard.push({ event: fields['event'], id: this.id, data });
  }
}
