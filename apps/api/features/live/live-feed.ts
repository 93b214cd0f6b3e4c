import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Person } from '#access/person';
import { CursorSecret } from '#records/db/cursor-secret';
import type { Announced } from '#records/live/announced';
import { LiveAnnouncements, type Listener } from '#records/live/live-announcements';
import { Drain } from '#api/platform/http/drain';
import { Problem } from '#api/platform/problems/problem';
import { LiveStream } from './live-stream.js';
import { Ring, type Told } from './ring.js';
import { WhatIsTheirs } from './what-is-theirs.js';

/** Announcements that arrive within so many ms are looked up and sent together. */
const TOGETHER_MS = 100;
/** A proxy, and this server itself after 120 s, take a silent connection for dead. */
const BEAT_MS = 25_000;
/** How often, in ms, the feed looks whether everybody is still signed in, and whether its connection to PostgreSQL is alive. */
const LOOK_MS = 30_000;
const AGAIN_MS = 1_000;
/** Most streams of one person in this process. A browser opens one for all its tabs. */
const MOST_OF_ONE = 8;
const MOST = 2_000;

interface Open {
  readonly stream: LiveStream;
  readonly isSignedIn: () => Promise<boolean>;
}

/** Hears what is recorded, on one PostgreSQL connection, and sends every open page the events that its person may know of. */
@Injectable()
export class LiveFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(LiveFeed.name);
  private readonly ring = new Ring();
  private readonly open = new Set<Open>();
  private listening: Promise<Listener> | null = null;
  private heard: Told[] = [];
  private telling: Promise<void> = Promise.resolve();
  private timers: NodeJS.Timeout[] = [];
  private soon: NodeJS.Timeout | null = null;
  private isOver = false;

  constructor(
    @Inject(LiveAnnouncements) private readonly announcements: LiveAnnouncements,
    @Inject(WhatIsTheirs) private readonly theirs: WhatIsTheirs,
    @Inject(CursorSecret) private readonly secret: CursorSecret,
    @Inject(Drain) private readonly drain: Drain,
  ) {}

  onModuleInit(): void {
    this.drain.ending(() => {
      this.isOver = true;
      for (const { stream } of this.open) stream.end();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    for (const timer of this.timers) clearInterval(timer);
    if (this.soon) clearTimeout(this.soon);
    await this.telling;
    const listener = await this.listening?.catch(() => null);
    await listener?.close();
  }

  /**
   * Opens a page's stream.
   * @param after id of the last event that it was told, where it was here before
   * @throws Problem where the person has too many open; DatabaseUnavailable
   */
  async subscribe(
    person: Person,
    isSignedIn: () => Promise<boolean>,
    after: string | null,
  ): Promise<LiveStream> {
    const own = [...this.open].filter(({ stream }) => stream.person.id === person.id).length;
    if (own >= MOST_OF_ONE || this.open.size >= MOST) throw new Problem('too-many-requests');
    await this.listen();
    const backlog = after === null ? [] : this.ring.after(after);
    const from = this.ring.lastPlace - (backlog?.length ?? 0);
    const stream = new LiveStream(person, from, after !== null && backlog ? after : this.ring.last);
    const opened = { stream, isSignedIn };
    this.open.add(opened);
    stream.body.once('close', () => this.open.delete(opened));
    if (backlog === null) stream.miss(this.ring.lastPlace, this.ring.last);
    else if (backlog.length > 0) this.inTurn(() => this.tell([stream], person, backlog));
    return stream;
  }

  /** Starts the timers and the connection when the first page subscribes. @throws DatabaseUnavailable */
  private async listen(): Promise<void> {
    if (this.timers.length === 0) {
      this.timers = [
        setInterval(() => this.beat(), BEAT_MS).unref(),
        setInterval(() => void this.look(), LOOK_MS).unref(),
      ];
    }
    this.listening ??= this.secret.bytes().then((secret) => {
      this.ring.keyedBy(secret);
      return this.announcements.listen(
        (announced) => this.hear(announced),
        () => this.lose(),
      );
    });
    try {
      await this.listening;
    } catch (error) {
      this.listening = null;
      throw error;
    }
  }

  private hear(announced: Announced): void {
    this.theirs.heard(announced);
    this.heard.push(this.ring.add(announced));
    this.soon ??= setTimeout(() => {
      this.soon = null;
      const told = this.heard.splice(0);
      this.inTurn(() => this.tellAll(told));
    }, TOGETHER_MS);
  }

  /** The connection is gone. Announcements made until it is back are missed, so the remembered events are dropped, and pages are told `missed`. */
  private lose(): void {
    this.listening = null;
    if (this.isOver) return;
    this.log.warn('what is recorded is not heard for a moment: the connection to PostgreSQL is gone');
    this.heard = [];
    this.ring.forget();
    void this.comeBack();
  }

  private async comeBack(): Promise<void> {
    while (!this.isOver) {
      try {
        await this.listen();
        for (const { stream } of this.open) stream.miss(this.ring.lastPlace, this.ring.last);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      }
    }
  }

  /** Does the work after all earlier work, so that each page is told in order. */
  private inTurn(work: () => Promise<void>): void {
    this.telling = this.telling.then(work).catch((error: unknown) => {
      this.log.error(`pages were not told: ${(error as Error).name}`);
    });
  }

  private async tellAll(told: readonly Told[]): Promise<void> {
    const people = new Map<string, LiveStream[]>();
    for (const { stream } of this.open) {
      const key = JSON.stringify(stream.person);
      people.set(key, [...(people.get(key) ?? []), stream]);
    }
    for (const streams of people.values()) await this.tell(streams, streams[0]!.person, told);
  }

  /** Sends the streams of one person what they may know of. If that cannot be looked up, they are told only that they have missed something. */
  private async tell(streams: readonly LiveStream[], person: Person, told: readonly Told[]): Promise<void> {
    const last = told.at(-1);
    if (!last) return;
    try {
      const shown = await this.theirs.shown(person, told);
      for (const stream of streams) told.forEach((one, index) => stream.tell(one, shown[index]!));
    } catch (error) {
      this.log.warn(`who may know of what was recorded cannot be looked up: ${(error as Error).name}`);
      for (const stream of streams) stream.miss(last.place, last.id);
    }
  }

  private beat(): void {
    for (const { stream } of this.open) stream.beat();
  }

  /** Ends the streams of those who have signed out, and reconnects if the connection to PostgreSQL is dead. */
  async look(): Promise<void> {
    const listener = await this.listening?.catch(() => null);
    if (listener && !(await listener.isAlive())) {
      await listener.close().catch(() => undefined);
      this.lose();
    }
    for (const { stream, isSignedIn } of this.open)
      // If PostgreSQL cannot be asked, everybody counts as signed in.
      if (!(await isSignedIn().catch(() => true))) stream.signOut();
  }
}
