import { Inject, Injectable } from '@nestjs/common';
import { relation, rolesThatMay } from '#access/ability';
import type { Person } from '#access/person';
import { movedTracks, type MovedTrack } from '#access/sites';
import type { Policy } from '#journey/model/policy';
import { TracksWithJourneys } from '#records/tracks/tracks-with-journeys';
import { notPermitted } from '#api/platform/access/not-permitted';
import { ProgramSites } from '#api/platform/access/program-sites';
import { Problem } from '#api/platform/problems/problem';

/**
 * The site of a track decides whose staff may know of its journeys. A policy that moves the track would open or close them to the staff of a site, and
 * nobody's power goes further than the sites that they work at (A-MOVE-TRACK).
 */
@Injectable()
export class MovedTracks {
  constructor(
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(TracksWithJourneys) private readonly withJourneys: TracksWithJourneys,
  ) {}

  /** @throws Problem `not-permitted` that names each track; DatabaseUnavailable */
  async mustBeTheirs(policy: Policy, person: Person): Promise<void> {
    const moved = movedTracks(policy, await this.sites.now()).filter((track) => !mayMove(person, track));
    const taken = await this.withJourneys.among(moved.map(({ id }) => id));
    const errors = moved
      .filter(({ id }) => taken.has(id))
      .map(({ index, from, to }) => ({
        field: `document.tracks[${index}].site`,
        detail: `has journeys at ${from}: who moves it to ${to} works at both`,
      }));
    if (errors.length === 0) return;
    const { code, extras } = notPermitted('A-MOVE-TRACK');
    throw new Problem(code, undefined, { ...extras, errors });
  }
}

const mayMove = (person: Person, { from, to }: MovedTrack): boolean => {
  const atSite = [from, to].every((site) => person.sites.includes(site));
  return rolesThatMay(person, 'move', 'Track', relation({ atSite })).length > 0;
};
