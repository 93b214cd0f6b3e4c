import { Dice } from './dice.js';

/** Killed with -9. `backend`: one of PostgreSQL's own processes, upon which it starts anew by itself. */
export const KILLED = ['api', 'worker', 'temporal', 'postgres', 'backend'] as const;
export type Killed = (typeof KILLED)[number];

/** What is done to PostgreSQL for a while. */
export const HELD = ['stopped', 'cut off', 'full'] as const;
export type Held = (typeof HELD)[number];

/** One fault; `atMs` after its volley has begun. */
export type Blow = { readonly atMs: number } & (
  | { readonly what: 'kill'; readonly whom: Killed; readonly which: 0 | 1; readonly backAfterMs: number }
  | { readonly what: 'hold'; readonly how: Held; readonly forMs: number }
  | { readonly what: 'replace'; readonly which: 0 | 1 }
);

/** Faults that fall together; the next volley comes when the program is back. */
export interface Volley {
  /** Of peace before it. */
  readonly pauseMs: number;
  readonly blows: readonly Blow[];
}

export interface Bounds {
  readonly kills: number;
  /** How long PostgreSQL is held at least and at most. */
  readonly holdMs: readonly [number, number];
  readonly mostPauseMs: number;
}

/** In these shares; in every order. */
const BAG: readonly Killed[] = [
  'api',
  'worker',
  'temporal',
  'postgres',
  'api',
  'worker',
  'postgres',
  'worker',
  'backend',
  'api',
];
const OTHERS = [...HELD, 'replace'] as const;
const MOST_TOGETHER = 3;
/** So many volleys have one fault that is no kill. */
const ONE_IN = 4;

/** Every kill of a run, and what else befalls it: a seed gives one plan. Each kind comes before any comes again. */
export const planOf = (seed: number, bounds: Bounds): Volley[] => {
  const dice = Dice.of(seed, 1);
  const bag = endless(dice, BAG);
  const others = endless(dice, OTHERS);
  const volleys: Volley[] = [];
  let kills = 0;
  // A run of few kills has every other kind all the same.
  const every = Math.max(1, Math.min(ONE_IN, Math.floor(bounds.kills / 2 / OTHERS.length)));
  while (kills < bounds.kills) {
    const together = Math.min(dice.whole(1, MOST_TOGETHER), bounds.kills - kills);
    kills += together;
    const blows: Blow[] = Array.from({ length: together }, () => kill(dice, bag()));
    if (volleys.length % every === 0) blows.push(other(dice, others(), bounds));
    const [first] = blows.map(({ atMs }) => atMs).sort((a, b) => a - b);
    volleys.push({
      pauseMs: dice.whole(0, bounds.mostPauseMs),
      blows: blows.map((blow) => ({ ...blow, atMs: blow.atMs - first! })).sort((a, b) => a.atMs - b.atMs),
    });
  }
  return volleys;
};

const kill = (dice: Dice, whom: Killed): Blow => ({
  ...{ what: 'kill', whom, which: dice.whole(0, 1) as 0 | 1 },
  ...{ atMs: dice.whole(0, 2_500), backAfterMs: dice.whole(0, 800) },
});

const other = (dice: Dice, kind: (typeof OTHERS)[number], { holdMs }: Bounds): Blow => {
  const atMs = dice.whole(0, 1_500);
  return kind === 'replace'
    ? { what: 'replace', atMs, which: dice.whole(0, 1) as 0 | 1 }
    : { what: 'hold', atMs, how: kind, forMs: dice.whole(...holdMs) };
};

const endless = <T>(dice: Dice, of: readonly T[]): (() => T) => {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = dice.shuffled(of);
    return left.pop()!;
  };
};
