import { DAY, HOUR } from '#journey/time/local-time';
import { step } from '#scenarios/step';
import { sessionsOf, type HowItEnded, type Session } from './attendance.js';
import { answered } from './instruments.js';
import { byClinician, byCoordinator, type Step } from './steps.js';

export interface Member {
  readonly shows: string;
  /** Totals of the PHQ-9, at the beginning and two weeks later. */
  readonly phq9: readonly [number, number];
  /** How sessions ended, by the number of the group's session, from 1. All others were attended. */
  readonly ended?: Readonly<Record<number, HowItEnded>>;
  /** Steps that follow after that session. */
  readonly after?: Readonly<Record<number, (missed: Session) => readonly Step[]>>;
  /** A step in the place of the second PHQ-9. */
  readonly last?: Step;
  /** Whether the client did not come to the last session that is recorded. */
  readonly missedLast?: true;
}

export const NO_SHOW: HowItEnded = { outcome: 'noShow', minutes: null };
const late = (minutes: number): HowItEnded => ({ outcome: 'late', minutes });

interface Asked {
  readonly view: { readonly tasks: readonly { readonly task: string }[] };
}

/** Records that the client was reached, if there still is a task for it: a client who came to another session later that day need not be called. */
const reached =
  ({ session }: Session): Step =>
  async (scene) => {
    const { view } = await scene.staff['coordinator-1'].get<Asked>(`/v1/journeys/${scene.journeyId}`);
    if (view.tasks.some(({ task }) => task.startsWith('noShow.')))
      await byCoordinator(step('contactNoShow', { session, reached: true }))(scene);
  };

/** Holds the extra session in the afternoon of the group's next day, because the program is open then. */
const madeUp =
  ({ session, end }: Session): Step =>
  async (scene) => {
    const soon = await sessionsOf(scene, Date.parse(end), Date.parse(end) + 10 * DAY);
    const next = soon.find(({ group }) => group !== null)!;
    await byClinician(
      step('holdExtraSession', {
        start: Date.parse(next.start) + 5 * HOUR,
        minutes: 90,
        kind: 'individual',
        group: null,
        mode: 'onSite',
        makesUp: session,
        reason: 'Makes up for the group that was missed',
      }),
    )(scene);
  };

/** The clients of the morning group, and how two weeks of it went for them. */
export const MEMBERS: readonly Member[] = [
  { shows: 'came to every session, PHQ-9 is falling', phq9: [15, 9] },
  { shows: 'late twice', phq9: [11, 8], ended: { 1: late(100), 4: late(80) } },
  {
    shows: 'a no-show: reached, and made up for',
    phq9: [12, 10],
    ended: { 2: NO_SHOW },
    after: { 2: (missed) => [reached(missed), madeUp(missed)] },
  },
  { shows: 'excused once', phq9: [9, 7], ended: { 3: { outcome: 'excused', minutes: null } } },
  { shows: 'a no-show whom nobody has reached', phq9: [10, 9], missedLast: true },
  { shows: 'PHQ-9 is worse by its reliable change', phq9: [10, 17] },
  {
    shows: 'PHQ-9 item 9, so the C-SSRS is asked for',
    phq9: [13, 12],
    last: answered('PHQ-9', [2, 2, 1, 2, 1, 1, 1, 1, 1]),
  },
  {
    shows: 'three no-shows: too few hours for the taper',
    phq9: [12, 11],
    ended: { 1: NO_SHOW, 3: NO_SHOW, 5: NO_SHOW },
    after: {
      1: (missed) => [reached(missed)],
      3: (missed) => [reached(missed)],
      5: (missed) => [reached(missed)],
    },
  },
];
