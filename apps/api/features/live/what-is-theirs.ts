import { Inject, Injectable } from '@nestjs/common';
import { rolesThatMight } from '#access/ability';
import type { Person } from '#access/person';
import type { EventType } from '#journey/model/event';
import { AccessCheck } from '#api/platform/access/access-check';
import type { Announced } from '#records/live/announced';
import type { Shown } from './live-stream.js';
import type { Told } from './ring.js';

/** After so many ms it is looked up again who may read a journey: glass is mended, and somebody leads another group. */
const FRESH_MS = 60_000;
/** Somebody who may not may be given the journey: sooner. */
const REFUSED_MS = 10_000;
/** Remembered answers; beyond, the oldest is looked up again. */
const MOST = 20_000;

/** What changes whose a journey is to read. */
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

/** Asked before anything is written: what of what was recorded somebody may know of. */
@Injectable()
export class WhatIsTheirs {
  /** By journey, then by person. */
  private readonly known = new Map<string, Map<string, Known>>();

  constructor(@Inject(AccessCheck) private readonly access: AccessCheck) {}

  /** What is remembered of it holds no longer. */
  heard(announced: Announced): void {
    if (announced.kind === 'track') this.known.clear();
    else if (announced.kind === 'journey' && announced.types.some((type) => CHANGES_WHOSE.has(type)))
      this.known.delete(announced.journeyId);
  }

  /** In the order of `told`. @throws DatabaseUnavailable */
  async shown(person: Person, told: readonly Told[]): Promise<readonly Shown[]> {
    const tracks = told.flatMap(({ announced }) => (announced.kind === 'track' ? [announced.trackId] : []));
    await this.lookUp(person, told);
    const theirs = tracks.length > 0 ? await this.access.tracksOf(person, tracks) : new Set<string>();
    return told.map(({ announced }): Shown => {
      if (announced.kind === 'journey')
        return journeyFor(announced, this.known.get(announced.journeyId)?.get(keyOf(person))?.seen);
      if (announced.kind === 'policy') return policyFor(announced, person);
      const { kind, ...data } = announced;
      return theirs.has(announced.trackId) ? { event: kind, data } : null;
    });
  }

  private async lookUp(person: Person, told: readonly Told[]): Promise<void> {
    const now = performance.now();
    const ids = new Set(
      told.flatMap(({ announced }) => (announced.kind === 'journey' ? [announced.journeyId] : [])),
    );
    const unknown = [...ids].filter((id) => !this.isFresh(id, person, now));
    if (unknown.length === 0) return;
    const readable = await this.access.readable(person, unknown);
    for (const id of unknown) this.remember(id, person, { at: now, seen: readable.get(id) });
  }

  private isFresh(journeyId: string, person: Person, now: number): boolean {
    const known = this.known.get(journeyId)?.get(keyOf(person));
    return known !== undefined && now - known.at < (known.seen === undefined ? REFUSED_MS : FRESH_MS);
  }

  private remember(journeyId: string, person: Person, known: Known): void {
    const people = this.known.get(journeyId) ?? new Map<string, Known>();
    this.known.delete(journeyId);
    this.known.set(journeyId, people.set(keyOf(person), known));
    if (this.known.size > MOST) this.known.delete(this.known.keys().next().value!);
  }
}

/** Somebody may be signed in twice with other roles. */
const keyOf = ({ id, roles, sites }: Person): string => JSON.stringify([id, roles, sites]);

/** To who sees less of a journey it says where it stands, and not what has happened or by whom. */
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
