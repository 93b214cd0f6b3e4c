import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import type { Fact } from '#journey/model/fact';
import { tryFact } from '#journey/trial/trial';
import type { GrantedAccess } from '#api/platform/access/grant';
import { tried } from '#api/platform/dry-run/tried';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { JourneyAvailability } from '#api/platform/journeys/journey-availability';
import { Rehearsal } from '#api/platform/journeys/rehearsal';
import { latestTimeOf, mustBePossible } from './time-taken.js';

/** A dry run of a fact: what would follow from it. Only an impossible time refuses it. */
@Injectable()
export class TryFact {
  constructor(
    @Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded,
    @Inject(JourneyAvailability) private readonly availability: JourneyAvailability,
    @Optional() @Inject(Rehearsal) private readonly rehearsal: Rehearsal | null = null,
  ) {}

  /** @throws Problem as the report itself does; DatabaseUnavailable */
  async on(
    journeyId: string,
    name: Fact['name'],
    { by, data }: Command<unknown>,
    granted: GrantedAccess,
  ): Promise<DryRunAnswer> {
    const fact = { name, data } as Fact;
    const [{ client }, { state, policy, now }] = await Promise.all([
      this.availability.mustExist(journeyId),
      this.recorded.of(journeyId),
    ]);
    mustBePossible(fact, latestTimeOf(this.rehearsal), client.birthDate);
    return tried({ effects: tryFact(state, fact, { at: now, policy, by, request: null }) }, granted);
  }
}
