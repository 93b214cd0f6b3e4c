import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import { journeyIdOf } from '#contracts/journey-id';
import type { Policy } from '#journey/model/policy';
import { tryReferral, type TriedReferral } from '#journey/trial/referral';
import { clientsIn, LookUpReferred, type LookedUp } from '#records/clients/look-up-referred';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { DaysOfSite } from '#api/platform/sites/days-of-site';
import { ClientDiffers } from './client-differs.js';
import { KnownElsewhere } from './known-elsewhere.js';
import type { IncomingReferral } from './incoming-referral.js';
import { OpenJourney } from './open-journey.js';
import { Readmission } from './readmission.js';
import { mustKnowTrack, referralOf } from './take-referral.js';

/** What a dry run says, and of which clients it tells, for the audit. `elsewhere`: they have been at other sites only, and nothing more is told. */
export interface Trial {
  readonly found: TriedReferral | Problem | 'elsewhere';
  readonly tellsOf: readonly string[];
}

type Room = { readonly earlier: number; readonly returns: boolean; readonly readmits: boolean };

/**
 * A dry run of a referral: what it would be answered with as things stand on record, and what the journey would begin with. Nothing is
 * written and Temporal is not asked, so it may be otherwise a moment later: the referral itself decides again.
 */
@Injectable()
export class TryReferral {
  constructor(
    @Inject(LookUpReferred) private readonly known: LookUpReferred,
    @Inject(KnownElsewhere) private readonly elsewhere: KnownElsewhere,
    @Inject(ClientDiffers) private readonly differing: ClientDiffers,
    @Inject(OpenJourney) private readonly journey: OpenJourney,
    @Inject(Readmission) private readonly readmission: Readmission,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(DaysOfSite) private readonly site: DaysOfSite,
  ) {}

  /** `found` is a problem where it would be refused. @throws Problem where it cannot be read; DatabaseUnavailable */
  async of(incoming: IncomingReferral, person: Person): Promise<Trial> {
    const policy = await this.site.laidOver(await this.policies.current(), incoming.referral.track);
    mustKnowTrack(policy, incoming);
    const known = await this.known.of(incoming.client);
    const tellsOf = clientsIn(known);
    if (await this.elsewhere.are(known, person)) return { found: 'elsewhere', tellsOf };
    const room = await this.room(known, incoming, person);
    return { found: room instanceof Problem ? room : opened(incoming, room, policy), tellsOf };
  }

  private async room(
    found: LookedUp,
    { numbersAt }: IncomingReferral,
    person: Person,
  ): Promise<Room | Problem> {
    switch (found.kind) {
      case 'several':
        return this.differing.numbers(found, numbersAt, person);
      case 'differs':
        return this.differing.problem(found, person);
      case 'open':
        return (await this.readmission.wouldMakeRoom(found.journeyId, person))
          ? { earlier: 1, returns: true, readmits: true }
          : this.journey.second(found.journeyId, person);
      case 'free':
        return { ...found, readmits: false };
    }
  }
}

/** What follows does not depend on whose journey it is, so it gets a random client id. */
const opened = (
  incoming: IncomingReferral,
  { earlier, returns, readmits }: Room,
  policy: Policy,
): TriedReferral => {
  const at = Date.now();
  const referral = referralOf(incoming, at, returns, policy);
  const referred = { referral, earlierJourneys: earlier, policyVersion: policy.version };
  const moment = { at, policy, by: incoming.by, request: null };
  return tryReferral(journeyIdOf(randomUUID(), earlier + 1), referred, { returns, readmits }, moment);
};
