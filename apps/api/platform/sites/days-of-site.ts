import { Inject, Injectable, Logger } from '@nestjs/common';
import { siteOf } from '#access/sites';
import type { Actor } from '#journey/model/actor';
import { partsOfVersion, versionWith, type SiteCalendar } from '#journey/model/site-calendar';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ProgramSites } from '../access/program-sites.js';
import { partOf, requestRef, type KnownRequest } from '../idempotency/request-ref.js';
import { AskJourney } from '../journeys/ask-journey.js';
import { ProgramPolicies } from '../program-policy/program-policies.js';
import { CalendarsInForce } from './calendars-in-force.js';
import { PolicyOfSite } from './policy-of-site.js';

/** What of a journey says whose days it goes by. */
type Told = Pick<JourneyView, 'journeyId' | 'policyVersion'>;
type Standing = Told & Pick<JourneyView, 'track'>;

/** A journey goes by the days of its site: it is told of them by a message that it decides and records, as of another policy (ADR 59). */
@Injectable()
export class DaysOfSite {
  private readonly log = new Logger(DaysOfSite.name);

  constructor(
    @Inject(CalendarsInForce) private readonly calendars: CalendarsInForce,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(JourneyClient) private readonly journey: JourneyClient,
  ) {}

  /** A policy with the days of the site of a track, as a journey goes by it there. @param track null: none yet. @throws DatabaseUnavailable */
  async laidOver(policy: Policy, track: string | null): Promise<Policy> {
    return this.here.ofTrack(track, policy);
  }

  /** The same of a policy that a journey is to adopt. @throws DatabaseUnavailable */
  async laidOverFor(policy: Policy, view: Standing): Promise<Policy> {
    const site = await this.siteOf(view);
    return site === null ? policy : this.here.of(site, policy);
  }

  /**
   * The version that it is under then, which may be the one that it had. @throws whatever `toProblem` knows
   * @param told as it was read: it may have adopted another policy since, which stays
   * @param calendar null: the days of its policy
   */
  async tell(
    told: Told,
    calendar: SiteCalendar | null,
    reason: string,
    by: Actor,
    request: KnownRequest,
  ): Promise<string> {
    const { journeyId } = told;
    const { policyVersion } = (await this.journeys.one(journeyId))?.view ?? told;
    if (isUnder(policyVersion, calendar)) return policyVersion;
    const { policy: alone } = partsOfVersion(policyVersion);
    const policy = await this.policies.under(calendar ? versionWith(alone, calendar) : alone);
    const { id, hash } = request;
    await this.asked.once(journeyId, request, (sender) =>
      this.journey.adoptPolicy({ journeyId, policy, reason, by, request: { id, hash }, ...sender }),
    );
    return policy.version;
  }

  /**
   * Whoever has come to a track of another site goes on with its days. Never rejects: what was done is done, and the journey is told with the
   * next that is done.
   */
  async follow(view: JourneyView, by: Actor, request: KnownRequest): Promise<void> {
    if (view.phase === 'closed') return;
    try {
      const site = await this.siteOf(view);
      const calendar = site === null ? null : await this.calendars.of(site);
      if (isUnder(view.policyVersion, calendar)) return;
      const reason = `The client’s track is at ${site}`;
      const id = partOf(request.id, `${view.journeyId} ${site}.${calendar?.version ?? 0}`);
      const path = `/v1/journeys/${view.journeyId}/adopt-policy`;
      await this.tell(view, calendar, reason, by, requestRef(id, 'POST', path, { by, data: { reason } }));
    } catch (error) {
      const { journeyId } = view;
      this.log.warn({
        msg: 'a journey was not told of the days of its site',
        journeyId,
        err: error as Error,
      });
    }
  }

  /** Where it is treated; before there is a track, the site of whose days it was told; null where there is neither. */
  private async siteOf({
    track,
    policyVersion,
  }: Pick<Standing, 'track' | 'policyVersion'>): Promise<string | null> {
    if (track !== null) return siteOf(track, await this.sites.now());
    return partsOfVersion(policyVersion).calendar?.site ?? null;
  }
}

const isUnder = (version: string, calendar: SiteCalendar | null): boolean => {
  const { calendar: under } = partsOfVersion(version);
  return under?.site === calendar?.site && under?.version === calendar?.version;
};
