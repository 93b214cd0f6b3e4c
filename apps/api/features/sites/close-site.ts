import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import type { ClosedLine, ClosedSummary } from '#contracts/http/site';
import type { Actor } from '#journey/model/actor';
import { JourneysWithSessions } from '#records/sites/journeys-with-sessions';
import { SiteClosures, type DayOfSite } from '#records/sites/site-closures';
import { ProgramSites } from '#api/platform/access/program-sites';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { AskJourney } from '#api/platform/journeys/ask-journey';
import { JourneysOneByOne } from '#api/platform/journeys/journeys-one-by-one';
import { JourneyClient } from '#temporal/clients/journey-client';

/** A day of a site, told to every journey there that has sessions, each answered as if it had been asked alone. */
@Injectable()
export class CloseSite {
  constructor(
    @Inject(SiteClosures) private readonly closures: SiteClosures,
    @Inject(JourneysWithSessions) private readonly journeys: JourneysWithSessions,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(JourneyClient) private readonly journey: JourneyClient,
    @Inject(JourneysOneByOne) private readonly oneByOne: JourneysOneByOne,
    @Inject(Once) private readonly once: Once,
  ) {}

  /** First it is on record, for whoever begins treatment later. @throws Problem where the key came with another body; DatabaseUnavailable */
  async keep(day: DayOfSite, by: Actor, request: KnownRequest): Promise<void> {
    await this.once.write(request, () => this.closures.keep(day, by, { id: request.id, hash: request.hash }));
  }

  /** One line of JSON for each journey, and a summary. */
  async *tell(day: DayOfSite, by: Actor, key: string | null, person: Person): AsyncGenerator<string> {
    const { date, closed, reason } = day;
    const telling = {
      idOf: (journeyId: string) => journeyId,
      alone: { path: closed ? 'close-day' : 'reopen-day', body: { by, data: { date, reason } } },
      tell: async (journeyId: string, request: KnownRequest) => {
        await this.ask(journeyId, day, by, request);
        return { sessions: [...(await this.journeys.sessionsOf(journeyId, date))] };
      },
    };
    const counted = { journeys: 0, told: 0, notTold: 0, sessions: 0 };
    const there = this.journeys.on(await this.sites.tracksOf(day.site));
    for await (const line of this.oneByOne.tell(there, telling, key, person)) {
      counted.journeys += 1;
      counted[line.problem ? 'notTold' : 'told'] += 1;
      counted.sessions += line.sessions?.length ?? 0;
      yield json(line);
    }
    yield json({ summary: { ...counted, stopped: this.oneByOne.isStopped } });
  }

  private async ask(
    journeyId: string,
    { date, closed, reason }: DayOfSite,
    by: Actor,
    request: KnownRequest,
  ): Promise<void> {
    const { id, hash } = request;
    const milestone = { name: closed ? 'closeDay' : 'reopenDay', data: { date, reason } } as const;
    await this.asked.once(journeyId, request, (sender) =>
      this.journey.milestone({ journeyId, milestone, by, request: { id, hash }, ...sender }),
    );
  }
}

const json = (value: ClosedLine | ClosedSummary): string => `${JSON.stringify(value)}\n`;
