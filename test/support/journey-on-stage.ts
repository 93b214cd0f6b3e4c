import type { WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#journey/model/actor';
import type { Fact } from '#journey/model/fact';
import type { Milestone, MilestoneName, Milestones, Referral } from '#journey/model/milestone';
import { journeyIdOf } from '#contracts/journey-id';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { ReadEvents } from '#records/journeys/read-events';
import type { EventOf, EventType, JourneyEvent } from '#journey/model/event';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { DateTime } from 'luxon';
import { keptClient } from './kept-client.js';
import type { Stage } from './stage.js';

const CLINICIAN: Actor = { id: 'clinician-1', role: 'clinician' };

export const referral = (overrides: Partial<Referral> = {}): Referral => ({
  entryKind: 'firstIntervention',
  urgency: 'routine',
  minor: false,
  pregnant: false,
  injecting: false,
  track: 'main-day-onsite',
  results: [],
  ...overrides,
});

/** A test may kill the worker, and waits until another goes on; its own time-out ends it. */
export const PATIENT_MS = 120_000;

/** A journey on the real server, driven as the API drives it. */
export class JourneyOnStage {
  private constructor(
    private readonly stage: Stage,
    readonly clientId: string,
    readonly journeyId: string,
    private readonly journeys: JourneyClient,
    public view: JourneyView,
  ) {
    this.handle = journeys.handle(journeyId);
    this.now = Date.parse(view.openedAt);
  }

  readonly handle: WorkflowHandle;
  /** The journey's own time when it was last moved, ms since epoch. */
  now: number;

  static async refer(
    stage: Stage,
    overrides: Partial<Referral> = {},
    clientId?: string,
  ): Promise<JourneyOnStage> {
    const id = clientId ?? (await newClient(stage));
    const { total } = await new ClientJourneys(stage.database.dataSource).count(id);
    const journeyId = journeyIdOf(id, total + 1);
    const request = { id: randomUUID(), hash: 'none' };
    const message = {
      journeyId,
      earlierJourneys: total,
      referral: referral(overrides),
      by: CLINICIAN,
      request,
    };
    const journeys = new JourneyClient(stage, { answerWithinMs: PATIENT_MS });
    const answer = await journeys.refer({ clientId: id, policy: stage.policy, message });
    return new JourneyOnStage(stage, id, journeyId, journeys, answer.view!);
  }

  /** Resolves with the view after it; rejects where it is refused. */
  async reach<N extends MilestoneName>(
    name: N,
    data: Milestones[N],
    by = CLINICIAN,
    requestId: string = randomUUID(),
  ): Promise<JourneyView> {
    const milestone = { name, data } as unknown as Milestone;
    const request = { id: requestId, hash: 'none' };
    const answer = await this.journeys.milestone({ journeyId: this.journeyId, milestone, by, request });
    if (answer.view) this.view = answer.view;
    return this.view;
  }

  /** Goes on under another policy; rejects where it is refused. */
  async adopt(policy: Policy, reason = 'the program’s new policy'): Promise<JourneyView> {
    const request = { id: randomUUID(), hash: 'none' };
    const answer = await this.journeys.adoptPolicy({
      ...{ journeyId: this.journeyId, policy, reason, by: CLINICIAN, request },
    });
    this.view = answer.view!;
    return this.view;
  }

  async report<F extends Fact>(fact: F): Promise<void> {
    await this.journeys.fact({
      journeyId: this.journeyId,
      fact,
      by: CLINICIAN,
      request: { id: randomUUID(), hash: 'none' },
    });
  }

  /** Lets days of the journey's own time pass. */
  async passDays(days: number): Promise<void> {
    await this.passHours(days * 24);
  }

  async passHours(hours: number): Promise<void> {
    this.now =
      (await this.stage.clock.advance(this.handle.workflowId, hours * 3_600_000)) ??
      this.now + hours * 3_600_000;
  }

  /** Lets time pass until `at`, ms since epoch; a little more, as real time goes on meanwhile. */
  async passUntil(at: number): Promise<void> {
    if (at < this.now) throw new Error('That is past.');
    await this.passHours((at - this.now) / 3_600_000);
  }

  /** The local date (YYYY-MM-DD) of the site, now or `days` later. */
  localDate(days = 0): string {
    return DateTime.fromMillis(this.now, { zone: this.stage.policy.calendar.timeZone })
      .plus({ days })
      .toISODate()!;
  }

  /** The view as PostgreSQL has it. */
  async recorded(): Promise<JourneyView> {
    const journey = await new ReadJourneys(this.stage.database.dataSource).one(this.journeyId);
    if (!journey) throw new Error(`${this.journeyId} is not recorded`);
    this.view = journey.view;
    return journey.view;
  }

  /** Events of a type, in order. */
  async eventsOf<T extends EventType>(type: T): Promise<EventOf<T>[]> {
    return (await this.events()).filter((event): event is EventOf<T> => event.type === type);
  }

  async events(): Promise<JourneyEvent[]> {
    return new ReadEvents(this.stage.database.dataSource).upTo(this.journeyId, 1_000_000);
  }
}

export const newClient = (stage: Stage): Promise<string> =>
  keptClient(stage.database.dataSource, { family: 'Example', given: 'Test', birthDate: '1990-01-01' });
