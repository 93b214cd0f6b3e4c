import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { createApi, type ApiOptions } from '#api/app';
import { builtPages } from './built-pages.js';
import type { ProblemDocument } from '#contracts/http/problem';
import type { Advanced } from '#contracts/http/rehearsal';
import type { TimelineEvent } from '#contracts/http/timeline';
import type { JourneyView } from '#journey/view';
import type { ClientSummary } from '#records/clients/client-summary';
import type { JourneySummary } from '#records/journeys/journey-summary';
import type { JourneyInFull } from '#records/journeys/read-journeys';
import type { ListedTask } from '#records/journeys/listed-task';
import { STAFF_ROLES, type Person } from '#access/person';
import { DEFAULT_SITE, sitesOf } from '#access/sites';
import { Everybody } from './everybody.js';
import { Issuer } from './issuer.js';
import type { Stage } from './stage.js';

/** An item of any list. A test reads the fields that its list has. */
export type Item = JourneySummary & ListedTask & TimelineEvent & ClientSummary;

/** The body of any answer. A test reads the fields of the answer that it expects, and fails if the answer has other ones. */
export type Body = JourneyView &
  Required<ProblemDocument> &
  Advanced & {
    readonly view: JourneyView;
    readonly place: JourneyInFull['place'];
    readonly items: readonly Item[];
    readonly nextCursor: string | null;
  };

/** An answer of the API, with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  /** The body as text, as it came. */
  readonly text: string;
}

export const COORDINATOR = { id: 'staff-1', role: 'coordinator' } as const;
export const CLINICIAN = { id: 'staff-2', role: 'clinician' } as const;
export const SUPERVISOR = { id: 'staff-3', role: 'supervisor' } as const;
export const DIRECTOR = { id: 'staff-4', role: 'director' } as const;

/** Staff id of the sender of a request whose body does not say who acts. */
const ANYBODY = 'staff-0';

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? Buffer.from(body).toString() : typeof body === 'string' ? body : '';

/** Staff id of the person who acts according to the body; for a file, to the first line that says so. */
const whoActs = (body: unknown): string => {
  const [, id] = /"by":\s*\{[^}]*"id":\s*"([\w.-]{1,64})"/.exec(textOf(body)) ?? [];
  return id ?? ANYBODY;
};

/**
 * The API on a stage, listening on a port of its own. A request is sent by the person who acts according to its body, with every role at every site. To send as
 * a person with certain roles and sites, a test uses `as`.
 */
export class ApiOnStage {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly issuer: Issuer,
    private readonly owned: boolean,
    private readonly sites: readonly string[],
    private readonly person: Person | null = null,
  ) {}

  static async open(
    stage: Stage,
    options: Partial<ApiOptions> = {},
    issuer?: Issuer,
    port = 0,
  ): Promise<ApiOnStage> {
    const { client, taskQueue, policy, database } = stage;
    const vouching = issuer ?? (await Issuer.open());
    const sites = [...new Set([DEFAULT_SITE, ...sitesOf([policy]).values()])];
    const app = await createApi({
      signIn: vouching.settings,
      records: { dataSource: database.dataSource },
      temporal: { client, taskQueue },
      policy,
      logLevel: 'silent',
      rehearsal: stage.clock,
      staff: new Everybody(sites),
      pages: builtPages(),
      ...options,
    });
    await app.listen(port, '127.0.0.1');
    return new ApiOnStage(app, await app.getUrl(), vouching, issuer === undefined, sites);
  }

  /** The same API, with this person as the sender of every request. */
  as(person: Person): ApiOnStage {
    const { app, url, issuer, sites } = this;
    return new ApiOnStage(app, url, issuer, false, sites, person);
  }

  /** A bearer token of the person of `as`; without one, of `id` with every role at every site. */
  token(id: string = ANYBODY): Promise<string> {
    return this.issuer.token(this.person ?? { id, roles: STAFF_ROLES, sites: this.sites });
  }

  /** The headers that sign a request with its sender's token. */
  async signed(body?: unknown): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.token(whoActs(body))}` };
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path, undefined, {});
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  async send(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const signed = { ...(await this.signed(body)), ...headers };
    const answer = await fetch(`${this.url}${path}`, { method, body: body ?? null, headers: signed });
    const text = await answer.text();
    const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson ? JSON.parse(text) : null) as Body,
      text,
    };
  }

  /** Sends a referral that opens a journey. The answer is the journey's view. */
  refer(overrides: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post('/v1/referrals', referralBody(overrides), headers);
  }

  /** Puts on record that a person is trained to assess (R-ASSESSOR). */
  qualify(staffId: string = CLINICIAN.id, data: object = {}): Promise<Answer> {
    const training = { staffId, training: 'two days', qualifiedFrom: '2020-01-01' };
    return this.post('/v1/assessors', { by: SUPERVISOR, ...training, ...data });
  }

  /** Sends a milestone by the last part of its path. `by` is a clinician, unless `data` says otherwise. */
  reach(
    journeyId: string,
    path: string,
    data: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.post(`/v1/journeys/${journeyId}/${path}`, { by: CLINICIAN, ...data }, headers);
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.owned) await this.issuer.down();
  }
}

/** Details of a client who is not known yet: the record number is random. */
export const someClient = (overrides: object = {}): object => ({
  recordSystem: 'urn:test',
  recordNumber: randomUUID(),
  family: 'Example',
  given: 'Ada',
  birthDate: '1990-05-17',
  ...overrides,
});

export const referralBody = (overrides: object = {}): object => ({
  by: COORDINATOR,
  client: someClient(),
  entryKind: 'firstIntervention',
  track: 'main-day-onsite',
  ...overrides,
});
