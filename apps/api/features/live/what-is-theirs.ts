import { Inject, Injectable } from '@nestjs/common';
import { relation, rolesThatMay, rolesThatMight } from '#access/ability';
import type { Person } from '#access/person';
import { siteOf, type Sites } from '#access/sites';
import type { EventType } from '#journey/model/event';
import { JourneysAccess } from '#api/platform/access/journeys-access';
import { SiteAccess } from '#api/platform/access/site-access';
import { ProgramSites } from '#api/platform/access/program-sites';
import type { Announced } from '#records/live/announced';
import type { Shown } from './live-stream.js';
import type { Told } from './ring.js';

/** After so many ms it is looked up again whether somebody may read a journey, in case something that changes it was not heard. */
const FRESH_MS = 60_000;
/** A refusal is looked up again sooner, because the person may be given the journey. */
const REFUSED_MS = 10_000;
/** Remembered answers; beyond, the oldest is looked up again. */
const MOST = 20_000;

/** Events that may change who may read a journey. */
const CHANGES_WHOSE: ReadonlySet<string> = new Set<EventType>([
  ...(['careTeamChanged', 'riskRaised', 'riskDisposed'] as const),
  ...([
    'relapseReported',
    'relapseDecided',
    'taskRaised',
    'taskClosed',
    'admitted',
    'journeyClosed',
  ] as const),
]);

interface Known {
  readonly at: number;
  /** Paths of what they see; null: all; undefined: they may not read it. */
  readonly seen: readonly string[] | null | undefined;
}

/** What is remembered of one journey. */
interface Remembered {
  /** The journey's track when that was looked up: the track decides the site. */
  readonly track: string | null;
  readonly people: Map<string, Known>;
}

/** Decides, before anything is sent, which announcements a person may know of, and how much of each. */
@Injectable()
export class WhatIsTheirs {
  /** Remembered answers by journey, then by person. */
  private readonly known = new Map<string, Remembered>();
  /** At which site each track was when that was looked up. */
  private sitesThen: Sites | null = null;
  /** Counts the announcements that may change who may read a journey. */
  private changes = 0;

  constructor(
    @Inject(JourneysAccess) private readonly journeys: JourneysAccess,
    @Inject(SiteAccess) private readonly tracks: SiteAccess,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  /** Forgets what an announcement makes wrong: other people may read the journey, or it has come to another track, which may be at another site. */
  heard(announced: Announced): void {
    if (announced.kind === 'journey' && !this.changesWhose(announced)) return;
    this.changes += 1;
    if (announced.kind === 'track') this.known.clear();
    else if (announced.kind === 'journey') this.known.delete(announced.journeyId);
  }

  private changesWhose({ journeyId, types, track }: Extract<Announced, { kind: 'journey' }>): boolean {
    const before = this.known.get(journeyId);
    return types.some((type) => CHANGES_WHOSE.has(type)) || (before !== undefined && before.track !== track);
  }

  /** What the person may know of each, in the order of `told`. @throws DatabaseUnavailable */
  async shown(person: Person, told: readonly Told[]): Promise<readonly Shown[]> {
    const tracks = told.flatMap(({ announced }) => (announced.kind === 'track' ? [announced.trackId] : []));
    await this.lookUp(person, told);
    const theirs = tracks.length > 0 ? await this.tracks.tracksOf(person, tracks) : new Set<string>();
    const sites = await this.sites.now();
    return told.map(({ announced }): Shown => {
      if (announced.kind === 'journey')
        return journeyFor(announced, this.knownOf(announced.journeyId, person)?.seen);
      if (announced.kind === 'policy') return policyFor(announced, person);
      if (announced.kind === 'merge') return mergeFor(announced, person, sites);
      const { kind, ...data } = announced;
      return theirs.has(announced.trackId) ? { event: kind, data } : null;
    });
  }

  private async lookUp(person: Person, told: readonly Told[]): Promise<void> {
    await this.forgetUnderOtherSites();
    const now = performance.now();
    // If several events are of one journey, the last one says its track.
    const tracks = new Map(
      told.flatMap(({ announced }) =>
        announced.kind === 'journey' ? [[announced.journeyId, announced.track] as const] : [],
      ),
    );
    const unknown = [...tracks].flatMap(([id, track]) => (this.isFresh(id, track, person, now) ? [] : [id]));
    if (unknown.length === 0) return;
    const changes = this.changes;
    const readable = await this.journeys.readable(person, unknown);
    // An announcement that came during the look-up may be newer than what was found. The answer holds for this telling, and for none after it.
    const isCurrent = this.changes === changes;
    for (const id of unknown) {
      const { seen, glass = false } = readable.get(id) ?? {};
      // Broken glass ends by itself, and no announcement says so: it is looked up at each telling.
      const at = isCurrent && !glass ? now : -Infinity;
      this.remember(id, tracks.get(id) ?? null, person, { at, seen });
    }
  }

  /** Forgets everything if the sites have changed: a policy may have moved a track to another site. */
  private async forgetUnderOtherSites(): Promise<void> {
    const sites = await this.sites.now();
    if (sites === this.sitesThen) return;
    this.known.clear();
    this.sitesThen = sites;
  }

  private knownOf(journeyId: string, person: Person): Known | undefined {
    return this.known.get(journeyId)?.people.get(keyOf(person));
  }

  private isFresh(journeyId: string, track: string | null, person: Person, now: number): boolean {
    if (this.known.get(journeyId)?.track !== track) return false;
    const known = this.knownOf(journeyId, person);
    return known !== undefined && now - known.at < (known.seen === undefined ? REFUSED_MS : FRESH_MS);
  }

  private remember(journeyId: string, track: string | null, person: Person, known: Known): void {
    const people = this.known.get(journeyId)?.people ?? new Map<string, Known>();
    this.known.delete(journeyId);
    this.known.set(journeyId, { track, people: people.set(keyOf(person), known) });
    if (this.known.size > MOST) this.known.delete(this.known.keys().next().value!);
  }
}

/** Somebody may be signed in twice with other roles. */
const keyOf = ({ id, roles, sites }: Person): string => JSON.stringify([id, roles, sites]);

/** Somebody who sees only a part of a journey is told its phase, track and whether it is overdue, but not what has happened or by whom. */
const journeyFor = (
  { kind, ...data }: Extract<Announced, { kind: 'journey' }>,
  seen: readonly string[] | null | undefined,
): Shown => {
  if (seen === undefined) return null;
  const { journeyId, phase, overdue, track } = data;
  return { event: kind, data: seen === null ? data : { journeyId, phase, overdue, track } };
};

/** Policies are the program's: they are told to whoever may read them (A-POLICY). */
const policyFor = (
  { kind, version, status }: Extract<Announced, { kind: 'policy' }>,
  person: Person,
): Shown =>
  rolesThatMight(person, 'read', 'Policy').length > 0 ? { event: kind, data: { version, status } } : null;

/** A merge is at the sites of both clients, so each of them needs a journey at a site of the person (A-MERGE). */
const mergeFor = (
  { kind, mergeId, step, survivor, other }: Extract<Announced, { kind: 'merge' }>,
  person: Person,
  sites: Sites,
): Shown => {
  const isThere = (track: string | null): boolean => person.sites.includes(siteOf(track, sites));
  const atSite = survivor.some(isThere) && other.some(isThere);
  const reads = rolesThatMay(person, 'read', 'ClientMerge', relation({ atSite })).length > 0;
  return reads ? { event: kind, data: { mergeId, step } } : null;
};
