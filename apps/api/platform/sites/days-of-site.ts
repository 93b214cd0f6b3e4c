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

/** The part of a journey that says whose days it goes by. */
type Told = Pick<JourneyView, 'journeyId' | 'policyVersion'>;
type Standing = Told & Pick<JourneyView, 'track'>;

/** A journey goes by the days of its site. It is told of them by a message, as of another policy, and decides and records that (ADR 59). */
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

  /** As `laidOver`, for a policy that this journey is to adopt. @throws DatabaseUnavailable */
  async laidOverFor(policy: Policy, view: Standing): Promise<Policy> {
    const site = await this.siteOf(view);
    return site === null ? policy : this.here.of(site, policy);
  }

  /**
   * Tells a journey of the days. Returns the version that it is under then, which may be the one that it had. @throws whatever `toProblem` knows
   * @param told as it was read: the journey may have adopted another policy since, which stays
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
   * Tells a client's journey of the days of its site, after it has come to a track of another site. Never rejects, because the request before it is already
   * done. Where this fails, the journey is told with the next request.
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

  /** The site where the journey is treated. Before there is a track, the site whose days it was told of; null if there is neither. */
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
