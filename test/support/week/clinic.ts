import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Person, StaffRole } from '#access/person';
import type { MovedInLine } from '#contracts/http/move-in';
import type { Policy } from '#journey/model/policy';
import { isOfAge, personOf, type SamplePerson } from '#sample/clinic/people';
import { MAIN_EVENING, type SampleTrack } from '#sample/clinic/tracks';
import { samplePolicy } from '#sample/policy';
import { ApiOnStage, type Answer } from '../api-on-stage.js';
import { openStage, type Stage } from '../stage.js';
import { lifeOf, type LifeAsked } from './lives.js';

const REFERRALS = new URL('../../../apps/sample/referrals.ndjson', import.meta.url);
/** How many referrals at the beginning of the file belong to the rehearsal; they are left out. */
const REHEARSED = 33;

const person = (id: string, role: StaffRole): Person => ({ id, roles: [role], sites: ['main'] });
/** The staff of the clinic, as in `npm start`. */
export const STAFF = {
  coordinator: person('coordinator-1', 'coordinator'),
  clinician: person('clinician-2', 'clinician'),
  onCall: person('clinician-1', 'clinician'),
  supervisor: person('supervisor-1', 'supervisor'),
  director: person('director-1', 'director'),
} as const;
export type Member = keyof typeof STAFF;

/** One client of the clinic. */
export interface Client {
  readonly journeyId: string;
  readonly person: SamplePerson;
}

/** One track of the sample's clinic, whose clients are moved in over HTTP. No other test uses the track's id, because all share a namespace. */
export class SmallClinic {
  private constructor(
    readonly stage: Stage,
    readonly api: ApiOnStage,
    readonly track: SampleTrack,
    readonly clients: readonly Client[],
    /** A person of the sample whom the program does not know yet. */
    readonly stranger: SamplePerson,
  ) {}

  /** @param seats capacity of the track @param lives one for each client, in the order of `clients` */
  static async open(seats: number, lives: readonly LifeAsked[]): Promise<SmallClinic> {
    const track: SampleTrack = { ...MAIN_EVENING, id: `t-${randomUUID()}` };
    const policy: Policy = { ...samplePolicy(), tracks: [{ id: track.id, capacity: seats }] };
    const now = Date.now();
    const people = readFileSync(REFERRALS, 'utf8').trimEnd().split('\n').slice(REHEARSED).map(personOf);
    const ofAge = people.filter((one) => isOfAge(one, now));
    const lines = lives.map((asked, index) => lifeOf(ofAge[index]!, { policy, now }, track, asked));
    const stage = await openStage(policy);
    await stage.startWorker();
    const api = await ApiOnStage.open(stage);
    await api.qualify(STAFF.clinician.id);
    for (const group of track.groups)
      await answered(
        api.as(STAFF.coordinator).post(`/v1/tracks/${track.id}/groups`, {
          ...{ group, title: group, capacity: seats, therapists: [STAFF.clinician.id] },
        }),
      );
    const type = { 'content-type': 'application/x-ndjson' };
    const body = lines.map((line) => JSON.stringify(line)).join('\n');
    const moved = await answered(api.as(STAFF.director).send('POST', '/v1/journeys/import', body, type));
    const taken = moved.text
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as MovedInLine);
    const wrong = taken.find(({ problem, notTaken = [] }) => problem !== undefined || notTaken.length > 0);
    if (wrong) throw new Error(`It was not taken as it was lived: ${JSON.stringify(wrong)}`);
    const clients = taken.map(({ journeyId }, index) => ({ journeyId: journeyId!, person: ofAge[index]! }));
    return new SmallClinic(stage, api, track, clients, ofAge[lives.length]!);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.stage.close();
  }

  /** Reads as a member of the staff. Returns the answer whatever its status is. */
  ask(who: Member, path: string): Promise<Answer> {
    return this.api.as(STAFF[who]).get(`/v1/${path}`);
  }

  send(who: Member, path: string, body: object = {}): Promise<Answer> {
    return this.api.as(STAFF[who]).post(`/v1/${path}`, body);
  }

  /** Reads as a member of the staff. @throws Error if it is refused */
  async read<T>(who: Member, path: string): Promise<T> {
    return (await answered(this.ask(who, path))).body as unknown as T;
  }

  /** Sends a request as a member of the staff. @throws Error if it is refused */
  async done<T>(who: Member, path: string, body: object = {}): Promise<T> {
    return (await answered(this.send(who, path, body))).body as unknown as T;
  }
}

const answered = async (sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
};
