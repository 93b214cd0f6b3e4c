import { setTimeout as sleep } from 'node:timers/promises';
import type { Probe } from './drive/probe.js';
import type { Dice } from './plan/dice.js';
import type { Blow, Held, Killed, Volley } from './plan/volleys.js';
import type { Ground } from './servers/ground.js';

/** A kill, and how long it was until the program answered again. ms */
export interface Struck {
  readonly what: Killed;
  readonly volley: number;
  readonly at: number;
  /** From the kill itself. */
  backMs: number;
  /** From the last fault of its volley: before that nobody could have been back. */
  backSinceLastMs: number;
}

export interface Suffered {
  readonly kills: Struck[];
  readonly others: Map<Held | 'replaced', number>;
}

/** Long enough to see that it does come back, where that takes longer than it may. */
const HOPELESS_MS = 180_000;

/** Does what the plan says, and measures after each volley how long the program takes to be back. */
export class Chaos {
  readonly suffered: Suffered = { kills: [], others: new Map() };
  /** One fault at a time for each server: what is killed as it starts is killed when it has started. */
  private readonly busy = new Map<string, Promise<void>>();
  private lastFault = 0;

  constructor(
    private readonly ground: Ground,
    private readonly probe: Probe,
    private readonly dice: Dice,
    private readonly say: (line: string) => void,
  ) {}

  async run(volleys: readonly Volley[], isTime: () => boolean): Promise<void> {
    for (const [number, volley] of volleys.entries()) {
      if (!isTime()) return this.say(`out of time: ${volleys.length - number} volleys are left out`);
      await sleep(volley.pauseMs);
      await this.volley(volley, number);
    }
  }

  private async volley({ blows }: Volley, number: number): Promise<void> {
    const struck: Struck[] = [];
    const begun = performance.now();
    this.lastFault = begun;
    await Promise.all(
      blows.map(async (blow) => {
        await sleep(blow.atMs);
        await this.inTurn(blow, (at) => {
          if (blow.what !== 'kill') return;
          struck.push({ what: blow.whom, volley: number, at, backMs: 0, backSinceLastMs: 0 });
        });
      }),
    );
    // Restarts are over; a probe that is sent now and answered shows that all of it works together.
    await within(this.probe.untilBack(), HOPELESS_MS, 'the program has not come back at all');
    const back = performance.now();
    for (const one of struck)
      Object.assign(one, { backMs: back - one.at, backSinceLastMs: back - Math.max(one.at, this.lastFault) });
    this.suffered.kills.push(...struck);
    const worst = Math.max(0, ...struck.map(({ backSinceLastMs }) => backSinceLastMs));
    this.say(
      `volley ${number + 1}: ${blows.map(nameOf).join(', ')}; back ${(worst / 1_000).toFixed(1)} s after the last`,
    );
  }

  private async inTurn(blow: Blow, at: (instant: number) => void): Promise<void> {
    const whom = serverOf(blow);
    const before = this.busy.get(whom) ?? Promise.resolve();
    const mine = before.then(() => this.strike(blow, at));
    this.busy.set(
      whom,
      mine.catch(() => undefined),
    );
    await mine;
  }

  private async strike(blow: Blow, at: (instant: number) => void): Promise<void> {
    switch (blow.what) {
      case 'kill':
        at(this.faultNow());
        return this.kill(blow.whom, blow.which, blow.backAfterMs);
      case 'hold':
        await this.hold(blow.how, blow.forMs);
        this.count(blow.how);
        this.faultNow();
        return;
      case 'replace':
        await this.replace(blow.which);
        this.count('replaced');
    }
  }

  private async kill(whom: Killed, which: 0 | 1, backAfterMs: number): Promise<void> {
    const { apis, workers, postgres, temporal, toTemporal } = this.ground;
    switch (whom) {
      case 'api':
      case 'worker': {
        const program = whom === 'api' ? apis[which]!.program : workers[which]!;
        await program.kill();
        await sleep(backAfterMs);
        return program.start();
      }
      case 'temporal':
        await temporal.kill();
        await sleep(backAfterMs);
        await temporal.start();
        return toTemporal.leadTo(temporal.port);
      case 'postgres':
        await postgres.kill();
        await sleep(backAfterMs);
        return postgres.start();
      case 'backend':
        return postgres.killBackend((of) => this.dice.one(of));
    }
  }

  private async hold(how: Held, forMs: number): Promise<void> {
    const { postgres, toPostgres, disk } = this.ground;
    const during = async (begin: () => unknown, end: () => unknown): Promise<void> => {
      await begin();
      await sleep(forMs);
      await end();
    };
    if (how === 'stopped')
      return during(
        () => postgres.standStill(),
        () => postgres.goOn(),
      );
    if (how === 'cut off')
      return during(
        () => toPostgres.cut(),
        () => toPostgres.mend(),
      );
    return during(
      () => untilDone(() => disk.fill()),
      () => untilDone(() => disk.clear()),
    );
  }

  /** Another worker first; then the one before is asked to stop, and ends what it has under way. */
  private async replace(which: 0 | 1): Promise<void> {
    const { workers, newWorker } = this.ground;
    const [before, next] = [workers[which]!, newWorker()];
    await next.start();
    workers[which] = next;
    await before.stop();
  }

  private faultNow(): number {
    this.lastFault = performance.now();
    return this.lastFault;
  }

  private count(what: Held | 'replaced'): void {
    const { others } = this.suffered;
    others.set(what, (others.get(what) ?? 0) + 1);
  }
}

const serverOf = (blow: Blow): string => {
  if (blow.what === 'hold') return 'postgres';
  if (blow.what === 'replace') return `worker ${blow.which}`;
  if (blow.whom === 'api' || blow.whom === 'worker') return `${blow.whom} ${blow.which}`;
  return blow.whom === 'backend' ? 'postgres' : blow.whom;
};

const nameOf = (blow: Blow): string => {
  if (blow.what === 'hold') return `PostgreSQL ${blow.how} for ${(blow.forMs / 1_000).toFixed(1)} s`;
  return blow.what === 'replace' ? 'a worker replaced' : `${blow.whom} killed`;
};

/** PostgreSQL may be recovering from the fault before. */
const untilDone = async (work: () => Promise<void>): Promise<void> => {
  for (const end = performance.now() + 60_000; ; await sleep(200)) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
};

export const within = async <T>(work: Promise<T>, ms: number, otherwise: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} (${ms / 1_000} s)`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
