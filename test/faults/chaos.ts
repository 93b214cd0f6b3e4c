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
    const kills: Struck[] = [];
    const begun = performance.now();
    const struck = blows.map((blow) => {
      let over = (): void => undefined;
      const fallen = new Promise<void>((resolve) => (over = resolve));
      const done = sleep(blow.atMs).then(() =>
        this.inTurn(blow, () => {
          this.lastFault = performance.now();
          if (blow.what === 'kill')
            kills.push({
              what: blow.whom,
              volley: number,
              at: this.lastFault,
              backMs: 0,
              backSinceLastMs: 0,
            });
          over();
        }),
      );
      return { fallen: Promise.race([fallen, done]), done };
    });
    const done = Promise.all(struck.map((one) => one.done));
    // A probe that is sent after the last fault, and answered, shows that it works again.
    await Promise.all(struck.map(({ fallen }) => fallen));
    this.lastFault = Math.max(this.lastFault, begun);
    const back = within(this.probe.untilBack(), HOPELESS_MS, 'the program has not come back at all');
    const backAt = await Promise.race([back.then(() => performance.now()), failing(done)]);
    for (const one of kills)
      Object.assign(one, { backMs: backAt - one.at, backSinceLastMs: backAt - this.lastFault });
    this.suffered.kills.push(...kills);
    const seconds = ((backAt - this.lastFault) / 1_000).toFixed(1);
    this.say(`volley ${number + 1}: ${blows.map(nameOf).join(', ')}; back ${seconds} s after the last`);
    await done;
  }

  /** @param fallen to be called when the fault has fallen, or has ended where it lasts */
  private async inTurn(blow: Blow, fallen: () => void): Promise<void> {
    const whom = serverOf(blow);
    const before = this.busy.get(whom) ?? Promise.resolve();
    const mine = before.then(() => this.strike(blow, fallen));
    this.busy.set(
      whom,
      mine.catch(() => undefined),
    );
    await mine;
  }

  private async strike(blow: Blow, fallen: () => void): Promise<void> {
    switch (blow.what) {
      case 'kill':
        return this.kill(blow.whom, blow.which, { backAfterMs: blow.backAfterMs, fallen });
      case 'hold':
        await this.hold(blow.how, blow.forMs);
        this.count(blow.how);
        return fallen();
      case 'replace':
        await this.replace(blow.which, fallen);
        this.count('replaced');
    }
  }

  private async kill(
    whom: Killed,
    which: 0 | 1,
    { backAfterMs, fallen }: { readonly backAfterMs: number; readonly fallen: () => void },
  ): Promise<void> {
    const { apis, workers, postgres, temporal, toTemporal } = this.ground;
    const again = async (killed: Promise<void>, start: () => Promise<void>): Promise<void> => {
      fallen();
      await killed;
      await sleep(backAfterMs);
      await start();
    };
    switch (whom) {
      case 'api':
      case 'worker': {
        const program = whom === 'api' ? apis[which]!.program : workers[which]!;
        return again(program.kill(), () => program.start());
      }
      case 'temporal':
        await again(temporal.kill(), () => temporal.start());
        return toTemporal.leadTo(temporal.port);
      case 'postgres':
        return again(postgres.kill(), () => postgres.start());
      case 'backend':
        postgres.killBackend((of) => this.dice.one(of));
        return fallen();
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
  private async replace(which: 0 | 1, fallen: () => void): Promise<void> {
    const { workers, newWorker } = this.ground;
    const [before, next] = [workers[which]!, newWorker()];
    await next.start();
    workers[which] = next;
    fallen();
    await before.stop();
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

/** Rejects where `work` does; what it resolves with comes too early to be the answer. */
const failing = (work: Promise<unknown>): Promise<never> =>
  work.then(() => new Promise<never>(() => undefined));

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
