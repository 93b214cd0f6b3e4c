import type { WorkflowHandle } from '@temporalio/client';
import type { Fact } from '#journey/model/fact';
import type { Milestone, MilestoneName, Milestones, Referral } from '#journey/model/milestone';
import { parseJourneyId } from '#contracts/journey-id';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { ReadEvents } from '#records/journeys/read-events';
import type { EventOf, EventType, JourneyEvent } from '#journey/model/event';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { CLINICIAN } from '#scenarios/people';
import { REFERRAL } from '#scenarios/referral';
import { step } from '#scenarios/step';
import { WorkflowJourney } from '#scenarios/workflow/workflow-journey';
import { DateTime } from 'luxon';
import { keptClient } from './kept-client.js';
import type { Stage } from './stage.js';

/** How long a call waits for an answer, ms. A test may kill the worker and start another, so this is long; the test's own time-out ends it. */
export const PATIENT_MS = 120_000;

/** A journey on the real Temporal server, driven by the same clients as the API uses. */
export class JourneyOnStage {
  private constructor(
    private readonly stage: Stage,
    readonly clientId: string,
    private readonly workflow: WorkflowJourney,
    public view: JourneyView,
  ) {
    this.now = Date.parse(view.openedAt);
  }

  /** The journey's own time when it was last moved, ms since epoch. */
  now: number;

  static async refer(
    stage: Stage,
    overrides: Partial<Referral> = {},
    clientId?: string,
  ): Promise<JourneyOnStage> {
    const id = clientId ?? (await newClient(stage));
    const { total } = await new ClientJourneys(stage.database.dataSource).count(id);
    const journeys = new JourneyClient(stage, { answerWithinMs: PATIENT_MS });
    const { journey, answer } = await WorkflowJourney.refer(journeys, {
      ...{ clientId: id, earlierJourneys: total, policy: stage.policy },
      referral: { ...REFERRAL, ...overrides },
    });
    return new JourneyOnStage(stage, id, journey, answer.view!);
  }

  get journeyId(): string {
    return this.workflow.journeyId;
  }

  get handle(): WorkflowHandle {
    return this.workflow.handle;
  }

  /** A journey whose workflow runs already. */
  static of(stage: Stage, view: JourneyView): JourneyOnStage {
    const { clientId } = parseJourneyId(view.journeyId)!;
    const journeys = new JourneyClient(stage, { answerWithinMs: PATIENT_MS });
    return new JourneyOnStage(stage, clientId, new WorkflowJourney(journeys, view.journeyId), view);
  }

  /** Reaches a milestone. Resolves with the view after it; rejects if it is refused. */
  async reach<N extends MilestoneName>(
    name: N,
    data: Milestones[N],
    by = CLINICIAN,
    requestId?: string,
  ): Promise<JourneyView> {
    const answer = await this.workflow.reach(step(name, data), { by, requestId });
    if (answer.view) this.view = answer.view;
    return this.view;
  }

  /** Takes one step after the other; rejects if one is refused. */
  async follow(steps: readonly Milestone[]): Promise<void> {
    for (const { name, data } of steps) await this.reach(name, data);
  }

  /** Adopts another policy. Resolves with the view after it; rejects if it is refused. */
  async adopt(policy: Policy, reason = 'the program’s new policy'): Promise<JourneyView> {
    const answer = await this.workflow.adopt(policy, reason);
    this.view = answer.view!;
    return this.view;
  }

  report(fact: Fact): Promise<void> {
    return this.workflow.report(fact);
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

  /** Lets time pass until `at` (ms since epoch), and a little longer, because real time goes on meanwhile. */
  async passUntil(at: number): Promise<void> {
    if (at < this.now) throw new Error('That is past.');
    await this.passHours((at - this.now) / 3_600_000);
  }

  /** The local date (YYYY-MM-DD) by the policy's time zone, now or `days` later. */
  localDate(days = 0): string {
    return DateTime.fromMillis(this.now, { zone: this.stage.policy.calendar.timeZone })
      .plus({ days })
      .toISODate()!;
  }

  /** Reads the view from PostgreSQL. */
  async recorded(): Promise<JourneyView> {
    const journey = await new ReadJourneys(this.stage.database.dataSource).one(this.journeyId);
    if (!journey) throw new Error(`${this.journeyId} is not recorded`);
    this.view = journey.view;
    return journey.view;
  }

  /** The recorded events of a type, in order. */
  async eventsOf<T extends EventType>(type: T): Promise<EventOf<T>[]> {
    return (await this.events()).filter((event): event is EventOf<T> => event.type === type);
  }

  async events(): Promise<JourneyEvent[]> {
    return new ReadEvents(this.stage.database.dataSource).upTo(this.journeyId, 1_000_000);
  }
}

export const newClient = (stage: Stage): Promise<string> =>
  keptClient(stage.database.dataSource, { family: 'Example', given: 'Test', birthDate: '1990-01-01' });
