import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { fieldsSeen, relation, rolesThatMay, rolesThatMight, ruleMissed } from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person, StaffRole } from '#access/person';
import { narrowed, scopeOf, siteScope } from '#access/scope';
import type { Sites } from '#access/sites';
import { parseJourneyId } from '#contracts/journey-id';
import { ACCESS, type DeclaredAccess } from './access.js';
import { actorIn } from './acting-person.js';
import { ClientAccess } from './client-access.js';
import type { GrantedAccess } from './grant.js';
import { JourneyAccess } from './journey-access.js';
import { JourneysAccess } from './journeys-access.js';
import { markDryRun } from '../dry-run/dry-run.js';
import { Problem } from '../problems/problem.js';
import { ForgetUnhandled } from '../recording/forget-unhandled.js';
import { RequestIds } from '../idempotency/request-ids.js';
import { idOfRequest, keyOfRequest } from '../idempotency/request-of.js';
import { notPermitted } from './not-permitted.js';
import { ProgramSites } from './program-sites.js';
import type { ResourceLocator } from './resource-locator.js';
import { SiteAccess } from './site-access.js';
import type { Access } from './access-by-relation.js';

const SOMEWHERE = relation({ atSite: true, theirs: true });

/**
 * Runs before every handler: one rule has to allow the person who is signed in. A route that declares no access is refused (A-DENY). A person whose roles could
 * never do it is refused before anything is looked up.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(JourneyAccess) private readonly journey: JourneyAccess,
    @Inject(JourneysAccess) private readonly journeys: JourneysAccess,
    @Inject(ClientAccess) private readonly client: ClientAccess,
    @Inject(SiteAccess) private readonly site: SiteAccess,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(ForgetUnhandled) private readonly unhandled: ForgetUnhandled,
    @Inject(RequestIds) private readonly ids: RequestIds,
  ) {}

  /** @throws Problem, DatabaseUnavailable */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.routeOptions.config.public) return true;
    const declared = this.reflector.get<DeclaredAccess | undefined>(ACCESS, context.getHandler());
    const { person } = request;
    if (!person) throw new Problem('not-signed-in');
    if (!declared) throw notPermitted('A-DENY');
    const { action, subject } = declared;
    if (rolesThatMight(person, action, subject).length === 0)
      throw notPermitted(ruleMissed(person, action, subject));
    markDryRun(request);
    await this.identify(request, person, declared);
    try {
      request.granted = await this.granted(person, declared, request);
      if (declared.acts) request.actor = actorIn(request.body, request.granted, declared);
    } catch (error) {
      this.unhandled.forget(request);
      throw error;
    }
    return true;
  }

  /** Gives a write with an Idempotency-Key the id that this person's key has. @throws Problem where the key is none */
  private async identify(request: FastifyRequest, person: Person, { where }: DeclaredAccess): Promise<void> {
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.dryRun;
    const key = reads ? null : keyOfRequest(request);
    if (key === null) return;
    const parts = where.of === 'journeys' ? where.ids(request) : [];
    request.requestId = await this.ids.of(person, key, parts);
  }

  private async granted(
    person: Person,
    declared: DeclaredAccess,
    request: FastifyRequest,
  ): Promise<GrantedAccess> {
    const { action, subject } = declared;
    const sites = await this.sites.now();
    const { where } = declared;
    if (where.of === 'list' && where.unassigned?.(request)) return unassignedAt(person, sites);
    const { roles, related } = await this.stood(person, declared, request);
    const seen = fieldsSeen(roles, action, subject, related);
    const reads =
      fieldsSeen(rolesThatMay(person, 'read', 'Journey', related), 'read', 'Journey', related) === null;
    const scope =
      action === 'list' ? scopeOf(person, subject, sites)! : narrowed(person, roles, action, subject, sites);
    return { person, roles, related, seen, reads, scope };
  }

  private async toJourney(
    person: Person,
    declared: DeclaredAccess,
    { id, task, takesOver }: Extract<ResourceLocator, { of: 'journey' }>,
    request: FastifyRequest,
  ): Promise<Access> {
    const journeyId = id(request);
    const about = [task?.(request) ?? null, takesOver?.(request) ?? false] as const;
    if (request.dryRun) return this.journey.toJourneyTrying(person, declared, journeyId, ...about);
    if (!declared.moves) return this.journey.toJourney(person, declared, journeyId, ...about);
    const owed = { requestId: idOfRequest(request), journeyId };
    const { stood, taken } = await this.journey.toJourneyTaking(person, declared, owed, ...about);
    if (taken) request.takenOn = taken;
    return stood;
  }

  private async stood(person: Person, declared: DeclaredAccess, request: FastifyRequest): Promise<Access> {
    const { where } = declared;
    switch (where.of) {
      case 'program':
      case 'list':
        return {
          roles: rolesThatMight(person, declared.action, declared.subject),
          related: SOMEWHERE,
        };
      case 'journey': {
        const stood = await this.toJourney(person, declared, where, request);
        for (const track of where.tracks?.(request) ?? []) await this.site.mustWorkAt(person, track);
        return stood;
      }
      case 'journeys':
        return this.journeys.toJourneys(person, declared, where.ids(request));
      case 'client': {
        const stood = await this.client.toClient(person, declared, where.id(request));
        const other = where.other?.(request) ?? null;
        if (other !== null) await this.client.toOtherClient(person, declared, other);
        return stood;
      }
      case 'merge':
        return this.client.toMerge(person, declared, where.id(request));
      case 'track': {
        const stood = await this.site.toTrack(person, declared, where.id(request));
        for (const id of where.journeys?.(request) ?? [])
          if (parseJourneyId(id))
            await this.journey.toJourney(person, { action: 'read', subject: 'Journey' }, id);
        return stood;
      }
      case 'site':
        return this.site.toSite(person, declared, where.id(request));
      case 'brokenGlass':
        return this.site.toBrokenGlass(person, declared, where.id(request));
      case 'staff': {
        const id = where.id(request);
        // Without an id there is nobody to look up. The validation of the body then refuses it in its own words.
        return id === null
          ? { roles: rolesThatMight(person, declared.action, declared.subject), related: SOMEWHERE }
          : this.site.toStaff(person, declared, id);
      }
      case 'referral':
        return this.site.toNew(person, declared, where.track(request));
    }
  }
}

/** Access to the list of journeys without a clinician: all those at the person's sites, and of each the fields that the roles may see. @throws Problem */
const unassignedAt = (person: Person, sites: Sites): GrantedAccess => {
  const related = relation({ atSite: true, unassigned: true });
  const sees = (role: StaffRole, how: Relation) => fieldsSeen([role], 'list', 'Journey', how);
  // An operator lists what is overdue, with or without a clinician. That a journey has no clinician is not theirs to know.
  const roles = rolesThatMay(person, 'list', 'Journey', related).filter(
    (role) => sees(role, related) === null || sees(role, relation({ atSite: true }))?.length === 0,
  );
  if (roles.length === 0) throw notPermitted(ruleMissed(person, 'list', 'Journey'));
  const seen = fieldsSeen(roles, 'list', 'Journey', related);
  return { person, roles, related, seen, reads: false, scope: siteScope(person, sites) };
};
