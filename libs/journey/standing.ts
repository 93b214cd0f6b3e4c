import { matterOf, type MatterKind } from './clocks/matter.js';
import type { Calendar } from './model/policy.js';
import { midnightOf } from './sessions/local-days.js';
import { DAY, localDate } from './time/local-time.js';
import type { JourneyView } from './view.js';

/** What may stand out about a journey in a caseload; each can be asked for by itself. */
export const FLAGS = ['risk', 'relapse', 'taper', 'held', 'worse', 'noShows', 'amendment', 'minor'] as const;
export type Flag = (typeof FLAGS)[number];

/**
 * The order in which a caseload is read: the newest first; among the open ones what is due first, what has been late longest (only those that are late), or who
 * has been longest in their phase; or by name.
 */
export const JOURNEY_SORTS = ['newest', 'due', 'lateSince', 'phaseSince', 'name'] as const;
export type JourneySort = (typeof JOURNEY_SORTS)[number];

/** What is due next: of a running clock, or of a task that nobody has done. */
export interface NextDue {
  readonly kind: MatterKind;
  /** ISO string; it may have passed. */
  readonly at: string;
  /** null where only its task is left. */
  readonly rule: string | null;
}

/** How a journey stands, as caseloads are sorted and filtered by it: all of it from the view. Instants are ISO strings. */
export interface Standing {
  readonly nextDue: NextDue | null;
  /** When the first of the open and missed tasks was due; null if nothing is late. */
  readonly lateSince: string | null;
  readonly flags: readonly Flag[];
}

/** Clocks that ask nobody for anything: when they are due, only the gates of a taper are looked at. */
const ASKS_NOBODY = ['taper', 'taper.hold'];

const earliest = <T extends { readonly at: string }>(all: readonly T[]): T | null =>
  all.reduce<T | null>(
    (first, one) => (first === null || Date.parse(one.at) < Date.parse(first.at) ? one : first),
    null,
  );

const nextDueOf = ({ clocks, tasks }: JourneyView): NextDue | null =>
  earliest([
    ...tasks.flatMap(({ task, dueAt, clock }) =>
      dueAt === null
        ? []
        : [
            {
              kind: matterOf(task).kind,
              at: dueAt,
              rule: clocks.find(({ id }) => id === clock)?.rule ?? null,
            },
          ],
    ),
    ...clocks
      .filter(({ id }) => !ASKS_NOBODY.includes(id))
      .map(({ id, dueAt, rule }) => ({ kind: matterOf(id).kind, at: dueAt, rule })),
  ]);

const lateSinceOf = ({ tasks }: JourneyView): string | null =>
  earliest(
    tasks.flatMap(({ dueAt, clock, rung }) =>
      dueAt !== null && clock !== null && rung >= 1 ? [{ at: dueAt }] : [],
    ),
  )?.at ?? null;

const HOLDS: Readonly<Record<Flag, (view: JourneyView) => boolean>> = {
  risk: ({ risk }) => risk === 'high',
  relapse: ({ treatment }) => treatment?.relapseOpen === true,
  taper: ({ treatment }) => treatment?.taper === 'recommended',
  held: ({ treatment }) => treatment?.taper === 'held',
  worse: ({ tasks }) => tasks.some(({ task }) => matterOf(task).kind === 'worse'),
  noShows: ({ tasks }) => tasks.some(({ task }) => matterOf(task).kind === 'absences'),
  amendment: ({ tasks }) => tasks.some(({ task }) => matterOf(task).kind === 'amendment'),
  minor: ({ minor }) => minor,
};

export const standingOf = (view: JourneyView): Standing => ({
  nextDue: nextDueOf(view),
  lateSince: lateSinceOf(view),
  flags: FLAGS.filter((flag) => HOLDS[flag](view)),
});

/** The local day of a treatment, from 1, and of how many: both grow by the time on hold. */
export interface DayOfTreatment {
  readonly day: number;
  readonly of: number;
}

type Stood = Pick<JourneyView, 'phase' | 'phaseSince' | 'lastDay'>;

/**
 * The day that a treatment has come to. On hold it stands still, because its end moves on only as the client comes back. A discharge ends it; one with a last
 * day ends it on that day, until which the client still comes.
 * @param now ms since epoch. A rehearsed journey may be ahead of it; then the time when its phase began counts.
 */
export const dayOfTreatment = (
  { phase, phaseSince, lastDay }: Stood,
  treatment: { readonly startedAt: string; readonly endsAt: string },
  now: number,
  calendar: Calendar,
): DayOfTreatment => {
  const dayOf = (at: number): number => midnightOf(localDate(at, calendar)) / DAY;
  const goesOn = phase === 'treatment' || lastDay !== undefined;
  const since = Date.parse(phaseSince);
  const today = dayOf(goesOn ? Math.max(now, since) : since);
  const reached = lastDay === undefined ? today : Math.min(today, midnightOf(lastDay) / DAY);
  const first = dayOf(Date.parse(treatment.startedAt));
  return { day: Math.max(0, reached - first) + 1, of: dayOf(Date.parse(treatment.endsAt)) - first };
};
