import { randomUUID } from 'node:crypto';
import type { DateTime } from 'luxon';
import type { MovedInLine } from '#contracts/http/move-in';
import type { SessionsOfDay } from '#contracts/http/sessions-of-day';
import type { Milestone } from '#journey/model/milestone';
import type { OpenPhase } from '#journey/model/phase';
import type { Policy } from '#journey/model/policy';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto } from '#scenarios/course';
import { milestoneRequest } from '#scenarios/http/requests';
import { PLAN } from '#scenarios/plan';
import { GROUP, withSlots } from '#scenarios/slots';
import { ApiOnStage } from '../api-on-stage.js';
import { Providers, type Started } from '../demo-providers.js';
import { Issuer } from '../issuer.js';
import { openStage, type Stage } from '../stage.js';

/** Sends the requests that a test is not about. A supervisor may send all of them. */
const ANYBODY = 'supervisor-1';

/** Starts what serves the clinic's API and pages: the API in this process, or what a test is about. */
type Serve = (stage: Stage, started: Started, others: Issuer) => Promise<{ close(): Promise<unknown> }>;

const inThisProcess: Serve = (stage, { identity: { signIn }, apiPort }, others) =>
  ApiOnStage.open(stage, { signIn }, others, apiPort);

/** A clinic with its pages: the API on a stage, a worker, and the provider whose demo people sign in. */
export class Clinic {
  private constructor(
    readonly stage: Stage,
    readonly started: Started,
    private readonly api: { close(): Promise<unknown> },
    private readonly providers: Providers,
    private readonly others: Issuer,
  ) {}

  static async open(serve = inThisProcess, policy?: Policy): Promise<Clinic> {
    const stage = await openStage(policy);
    await stage.startWorker();
    const providers = new Providers();
    const others = await Issuer.open();
    const started = await providers.start();
    const api = await serve(stage, started, others);
    const clinic = new Clinic(stage, started, api, providers, others);
    await clinic.post('/v1/assessors', {
      staffId: ANYBODY,
      training: 'two days',
      qualifiedFrom: '2020-01-01',
    });
    await clinic.post('/v1/assessors', {
      ...{ staffId: 'clinician-1', training: 'two days', qualifiedFrom: '2020-01-01' },
    });
    return clinic;
  }

  /** The first of its tracks, by day and on site. */
  get track(): string {
    return this.stage.policy.tracks[0]!.id;
  }

  get url(): string {
    return this.started.apiUrl;
  }

  /** Sends a request as a program does, with a staff member's token. @throws Error with the answer if it did not succeed */
  async post(path: string, body: object, person = ANYBODY): Promise<{ readonly journeyId: string }> {
    const headers = {
      authorization: `Bearer ${await this.started.identity.tokenFor(person)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const send = () => fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    let answer = await send();
    // Other tests use the machine, too, so an answer may come too late. With its idempotency key the request is safe to send again.
    for (let tries = 1; answer.status === 503 && tries < 5; tries += 1) answer = await send();
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as { readonly journeyId: string };
  }

  /** Moves in a client with their course, who has been treated elsewhere until now. @returns the journey id @throws Error if a step was not taken */
  async movedIn(line: object): Promise<string> {
    const headers = {
      authorization: `Bearer ${await this.started.identity.tokenFor('director-1')}`,
      'content-type': 'application/x-ndjson',
    };
    const answer = await fetch(`${this.url}/v1/journeys/import`, {
      ...{ method: 'POST', headers, body: JSON.stringify(line) },
    });
    const text = await answer.text();
    const { journeyId, problem, notTaken = [] } = JSON.parse(text.split('\n')[0]!) as MovedInLine;
    if (!journeyId || problem || notTaken.length > 0) throw new Error(`moved in: ${answer.status} ${text}`);
    return journeyId;
  }

  /** Reads as a program does, with a staff member's token. @throws Error with the answer if it did not succeed */
  async get<T>(path: string, person = ANYBODY): Promise<T> {
    const token = await this.started.identity.tokenFor(person);
    const answer = await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** The first local date on which the morning group meets, from this date on; with -1, backwards from it. It does not meet on a holiday. */
  async meets(from: DateTime, step: 1 | -1 = 1): Promise<string> {
    for (let day = from; ; day = day.plus({ days: step })) {
      const date = day.toISODate()!;
      const { items } = await this.get<SessionsOfDay>(`/v1/sessions?date=${date}`);
      if (items.some(({ group }) => group === GROUP)) return date;
    }
  }

  /** Brings a new client as far as a phase, in the caseload of a clinician. @returns the journey id */
  async client(family: string, phase: OpenPhase, clinician = 'clinician-1', plan = PLAN): Promise<string> {
    const client = { recordSystem: 'urn:clinic', recordNumber: `MR-${family}`, family, given: 'Ines' };
    const { journeyId } = await this.post('/v1/referrals', {
      client: { ...client, birthDate: '1990-04-12', phone: '+1 555 0100' },
      entryKind: 'firstIntervention',
      track: this.track,
    });
    const eligibility = { ...ELIGIBLE, track: this.track, seat: this.track };
    await this.follow(journeyId, stepsInto(phase, Date.now(), { plan, eligibility }));
    await this.post(`/v1/journeys/${journeyId}/assign-care-team`, { role: 'clinician', staffId: clinician });
    return journeyId;
  }

  /** Brings a new client into treatment in the morning group, which `clinician-1` leads. @returns the journey id */
  async inGroup(family: string): Promise<string> {
    await this.post(`/v1/tracks/${this.track}/groups`, {
      group: GROUP,
      capacity: 12,
      therapists: ['clinician-1'],
    });
    // R-GROUP: a client whose signed plan names the group comes on its roster.
    return this.client(family, 'treatment', 'clinician-1', withSlots(PLAN));
  }

  async follow(journeyId: string, steps: readonly Milestone[]): Promise<void> {
    for (const step of steps) {
      const { path, body } = milestoneRequest(journeyId, step);
      await this.settled(() => this.post(path, body));
    }
  }

  /** Repeats an act that is refused by R-PHASE. The track answers a moment later than it was asked, and until then the next step is in no phase to be taken. */
  private async settled(act: () => Promise<unknown>): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return void (await act());
      } catch (error) {
        if (tries > 20 || !String(error).includes('R-PHASE')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  /** The journey's recorded events of a type. */
  events(journeyId: string, type: string): Promise<{ readonly seq: number }[]> {
    return this.stage.database.dataSource.query(
      'select seq from journey_event where journey_id = $1 and type = $2 order by seq',
      [journeyId, type],
    );
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.providers.cleared();
    await this.others.down();
    await this.stage.close();
  }
}
