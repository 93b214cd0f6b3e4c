/** Thrown where the API answers the sample with anything but success: the sample is wrong, or the API is. */
export class SampleRefused extends Error {
  override name = 'SampleRefused';

  /** @param code of the problem, like `journey-closed`; null where what was answered is no problem document */
  constructor(
    message: string,
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

const codeOf = (text: string): string | null => {
  try {
    return (JSON.parse(text) as { readonly code?: string }).code ?? null;
  } catch {
    return null;
  }
};

export interface SampleView {
  readonly journeyId: string;
  readonly phase: string;
  readonly tier: string | null;
  readonly risk: string | null;
  readonly overdue: boolean;
}

/** Calls the API as anybody outside does who has signed in: the sample has no other way in. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { ...this.signed, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return this.read<Answer>(path, response);
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.read<Answer>(path, await fetch(`${this.url}${path}`, { headers: this.signed }));
  }

  /** Sends a file, and returns a result for each of its lines, without the summary at the end. */
  async sendLines<Answer extends object>(path: string, lines: string, key?: string): Promise<Answer[]> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: {
        ...{ ...this.signed, 'content-type': 'application/x-ndjson' },
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: lines,
    });
    if (!response.ok) throw new SampleRefused(`${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Answer)
      .filter((answer) => 'line' in answer);
  }

  private get signed(): { readonly authorization: string } {
    return { authorization: `Bearer ${this.token}` };
  }

  private async read<Answer>(path: string, response: Response): Promise<Answer> {
    const text = await response.text();
    if (!response.ok) throw new SampleRefused(`${path}: ${response.status} ${text}`, codeOf(text));
    return JSON.parse(text) as Answer;
  }
}
