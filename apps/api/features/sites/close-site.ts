import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Person } from '#access/person';
import type { ClosedLine, ClosedSummary } from '#contracts/http/site';
import type { Actor } from '#journey/model/actor';
import type { JourneyView } from '#journey/view';
import { JourneysWithSessions } from '#records/sites/journeys-with-sessions';
import { SiteClosures, type DayOfSite } from '#records/sites/site-closures';
import { ProgramSites } from '#api/platform/access/program-sites';
import { inOrder } from '#api/platform/http/in-order';
import { Once } from '#api/platform/idempotency/once';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef, type KnownRequest } from '#api/platform/idempotency/request-ref';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { toProblem } from '#api/platform/problems/to-problem';
import { AskJourney } from '#api/platform/journeys/ask-journey';
import { JourneyClient } from '#temporal/clients/journey-client';

const JOURNEYS_AT_ONCE = 8;

/** A day of a site, told to every journey there that has sessions, each answered as if it had been asked alone. */
@Injectable()
export class CloseSite implements OnModuleDestroy {
  private readonly log = new Logger(CloseSite.name);
  private readonly stop = new AbortController();

  constructor(
    @Inject(SiteClosures) private readonly closures: SiteClosures,
    @Inject(JourneysWithSessions) private readonly journeys: JourneysWithSessions,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(JourneyClient) private readonly journey: JourneyClient,
    @Inject(RequestIds) private readonly ids: RequestIds,
    @Inject(Once) private readonly once: Once,
  ) {}

  onModuleDestroy(): void {
    this.stop.abort();
  }

  /** First it is on record, for whoever begins treatment later. @throws Problem where the key came with another body; DatabaseUnavailable */
  async keep(day: DayOfSite, by: Actor, request: KnownRequest): Promise<void> {
    await this.once.write(request, () => this.closures.keep(day, by, { id: request.id, hash: request.hash }));
  }

  /** One line of JSON for each journey, and a summary. */
  async *tell(day: DayOfSite, by: Actor, key: string | null, person: Person): AsyncGenerator<string> {
    const { signal } = this.stop;
    const sites = await this.sites.now();
    const tracks = [...sites].filter(([, site]) => site === day.site).map(([track]) => track);
    const counted = { journeys: 0, told: 0, notTold: 0, sessions: 0 };
    const one = (journeyId: string) => this.one(journeyId, day, by, key, person);
    for await (const line of inOrder(this.journeys.on(tracks), JOURNEYS_AT_ONCE, one, signal)) {
      counted.journeys += 1;
      counted[line.problem ? 'notTold' : 'told'] += 1;
      counted.sessions += line.sessions?.length ?? 0;
      yield json(line);
    }
    yield json({ summary: { ...counted, stopped: signal.aborted } });
  }

  private ask(
    journeyId: string,
    { date, closed, reason }: DayOfSite,
    by: Actor,
    request: KnownRequest,
  ): Promise<JourneyView> {
    const { id, hash } = request;
    const milestone = { name: closed ? 'closeDay' : 'reopenDay', data: { date, reason } } as const;
    return this.asked.once(journeyId, request, (sender) =>
      this.journey.milestone({ journeyId, milestone, by, request: { id, hash }, ...sender }),
    );
  }

  /** Never rejects: what is wrong with a journey stands in its answer. */
  private async one(
    journeyId: string,
    day: DayOfSite,
    by: Actor,
    key: string | null,
    person: Person,
  ): Promise<ClosedLine> {
    const { date, closed, reason } = day;
    const path = `/v1/journeys/${journeyId}/${closed ? 'close-day' : 'reopen-day'}`;
    try {
      const id = key === null ? null : await this.ids.of(person, `${key}\n${journeyId}`);
      await this.ask(journeyId, day, by, requestRef(id, 'POST', path, { by, data: { date, reason } }));
      return { journeyId, status: 200, sessions: [...(await this.journeys.sessionsOf(journeyId, date))] };
    } catch (error) {
      const problem = toProblem(error);
      return { journeyId, status: problem.status, problem: inALine(problem, this.log) };
    }
  }
}

const json = (value: ClosedLine | ClosedSummary): string => `${JSON.stringify(value)}\n`;
