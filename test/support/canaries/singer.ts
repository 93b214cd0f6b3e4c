import { expect } from '@jest/globals';
import { type ApiOnStage, type Answer } from '../api-on-stage.js';
import type { Canaries } from './canaries.js';

/** Paths that would end the young journey. They come last. */
const ENDINGS = ['withdraw', 'end-journey'].map((name) => `/v1/journeys/{journeyId}/${name}`);

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Sends every text as a canary: once in a request that succeeds, and again in requests that fail. */
export class Singer {
  /** Path templates and bodies of the requests that succeeded. */
  readonly sung: { readonly path: string; readonly body: object }[] = [];

  constructor(
    readonly api: ApiOnStage,
    private readonly canaries: Canaries,
  ) {}

  /** Sends a request that has to succeed. `id` replaces the one parameter of the path. */
  async sing(path: string, id: string | null, body: object): Promise<Answer> {
    const whole = this.canaries.in(path, body);
    const answer = await this.api.post(at(path, id), whole);
    expect([path, answer.status < 300, answer.body?.detail]).toEqual([path, true, undefined]);
    this.sung.push({ path, body: whole });
    return answer;
  }

  /** Sends a milestone that has to succeed. */
  reach(journeyId: string, path: string, body: object = {}): Promise<Answer> {
    return this.sing(`/v1/journeys/{journeyId}/${path}`, journeyId, body);
  }

  /** Sends all requests that succeeded again, with new canaries, so that they fail: by a malformed body, by an unknown id, and by the journey's phase. */
  async failEverywhere(closed: string, young: string): Promise<void> {
    const each = new Map(this.sung.map(({ path, body }) => [path, body]));
    for (const path of ENDINGS) {
      const body = each.get(path)!;
      each.delete(path);
      each.set(path, body);
    }
    for (const [path, body] of each) {
      const whole = (): object => this.canaries.in(path, unsung(body) as Record<string, unknown>);
      const ids = path.includes('{journeyId}') ? [`${NOBODY}.1`, closed, young] : ['nowhere'];
      const unknownField = { ...whole(), [this.canaries.next(`${path} (a field’s name)`)]: 1 };
      // They are sent at once, because each goes to another journey or to none.
      const [malformed, broken, ...refused] = await Promise.all([
        this.api.post(at(path, ids[0]!), unknownField),
        this.api.send('POST', at(path, young), JSON.stringify(whole()).slice(0, -1), {
          'content-type': 'application/json',
        }),
        ...ids.map((id) => this.api.post(at(path, id), whole())),
      ]);
      expect([path, malformed.status, broken.status]).toEqual([path, 400, 400]);
      for (const [index, { status }] of refused.entries())
        expect([path, ids[index], status < 500]).toEqual([path, ids[index], true]);
    }
  }
}

const at = (path: string, id: string | null): string =>
  path.replace(/\{(\w+)\}/, (_, name: string) => (name === 'site' ? 'main' : (id ?? '')));

/** The body without its canaries, so that each field gets a new one. */
const unsung = (body: object): unknown =>
  JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('canary-') ? 'x' : value,
  );
