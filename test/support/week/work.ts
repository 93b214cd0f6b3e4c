import type { ActionsOfJourney } from '#contracts/http/action';
import type { AttendanceResults } from '#contracts/http/sessions';
import type { SessionOfDay, SessionsOfDay } from '#contracts/http/sessions-of-day';
import { dateOf, midnightOf } from '#journey/sessions/local-days';
import { DAY, localDate } from '#journey/time/local-time';
import { bam, CSSRS, gad7Totalling, phq9Totalling } from '#scenarios/instruments-taken';
import { LEVEL_3 } from '#scenarios/admission';
import { eventually } from '../eventually.js';
import type { Item } from '../api-on-stage.js';
import type { Member, SmallClinic } from './clinic.js';

/** The open tasks on a person's own list (`mine`), folded. A leader's list has the tasks of their role at the whole site. */
export const listOf = async (clinic: SmallClinic, who: Member, query = ''): Promise<readonly Item[]> => {
  const { items } = await clinic.read<{ items: readonly Item[] }>(
    who,
    `tasks?mine=true&status=open&fold=true&limit=200${query}`,
  );
  return items;
};

export const actionsOf = (clinic: SmallClinic, who: Member, journeyId: string): Promise<ActionsOfJourney> =>
  clinic.read(who, `journeys/${journeyId}/actions`);

/** Answers a task by the first milestone that the API names for it, with the defaults of its form. `said` replaces fields. */
export const answer = async (
  clinic: SmallClinic,
  who: Member,
  { journeyId, milestones }: Pick<Item, 'journeyId' | 'milestones'>,
  said: object = {},
): Promise<void> => {
  const { actions } = await actionsOf(clinic, who, journeyId);
  const { path, defaults } = actions.find(({ name }) => name === milestones[0])!;
  await clinic.done(who, `journeys/${journeyId}/${path}`, { ...defaults, ...said });
};

const BATTERY = {
  'PHQ-9': phq9Totalling(8),
  'GAD-7': gad7Totalling(6),
  BAM: bam(),
  'C-SSRS': CSSRS.none,
} as const;

/** Records every instrument that may be due at once, and waits until none is due. Each has its own cadence. */
const measured = async (clinic: SmallClinic, journeyId: string): Promise<void> => {
  const { now } = await actionsOf(clinic, 'clinician', journeyId);
  for (const [code, items] of Object.entries(BATTERY))
    await clinic.done('clinician', `journeys/${journeyId}/facts/instrument`, {
      ...{ code, items, takenAt: now, how: 'selfReport' },
    });
  // A fact is answered before the journey has taken it, so its effects come a moment later.
  await eventually(async () => {
    const open = await listOf(clinic, 'clinician', '&kind=instrument');
    return !open.some((task) => task.journeyId === journeyId);
  });
};

const REVIEW = { summary: 'Goals looked at together', ratings: LEVEL_3.ratings, finding: 'continue' };

type Work = (clinic: SmallClinic, task: Item) => Promise<void>;

/** How each member does the tasks on their list, by kind. A kind that is missing needs a decision, and has a scene of its own. */
const WORK: Readonly<Partial<Record<Member, Readonly<Record<string, Work>>>>> = {
  coordinator: {
    contact: (clinic, task) => answer(clinic, 'coordinator', task, { reached: true, way: 'call' }),
    noShow: (clinic, task) => answer(clinic, 'coordinator', task, { reached: true }),
    newDays: (clinic, { journeyId, task }) =>
      clinic.done('coordinator', `journeys/${journeyId}/complete-task`, { task }),
  },
  clinician: {
    instrument: (clinic, { journeyId }) => measured(clinic, journeyId),
    review: (clinic, task) => answer(clinic, 'clinician', task, REVIEW),
  },
  supervisor: {
    absences: (clinic, { journeyId, task }) =>
      clinic.done('supervisor', `journeys/${journeyId}/complete-task`, { task }),
  },
};

/** Works through a person's list, each task once. @returns what is left on it */
export const worked = async (clinic: SmallClinic, who: Member): Promise<readonly Item[]> => {
  const work = WORK[who]!;
  const tried = new Set<string>();
  for (;;) {
    const list = await listOf(clinic, who);
    const next = list.find((one) => one.kind in work && !tried.has(`${one.journeyId} ${one.task}`));
    if (!next) return list;
    tried.add(`${next.journeyId} ${next.task}`);
    await work[next.kind]!(clinic, next);
  }
};

/** Moves the clock of each journey on by a day, because each has a clock of its own. @returns the latest of their times, an ISO instant */
export const dayPasses = async (clinic: SmallClinic, journeyIds: readonly string[]): Promise<string> => {
  const clocks: string[] = [];
  for (const id of journeyIds)
    clocks.push(
      (await clinic.done<{ now: string }>('clinician', `rehearsal/journeys/${id}/advance`, { days: 1 })).now,
    );
  return clocks.sort().at(-1)!;
};

/**
 * Records each session of today and the two days before that has ended by `now` and is not recorded. Shortly after midnight the sessions of an evening are two days back
 * once a day has passed. Clients in `absent` did not come.
 * @returns how many there were
 */
export const sessionsRecorded = async (
  clinic: SmallClinic,
  now: string,
  absent: readonly string[] = [],
): Promise<number> => {
  const today = localDate(Date.parse(now), clinic.stage.policy.calendar);
  let recorded = 0;
  for (const date of [dateOf(midnightOf(today) - 2 * DAY), dateOf(midnightOf(today) - DAY), today]) {
    const { items } = await clinic.read<SessionsOfDay>('clinician', `sessions?date=${date}`);
    for (const meeting of items.filter(({ end }) => end <= now))
      recorded += await meetingRecorded(clinic, date, meeting, absent);
  }
  return recorded;
};

const meetingRecorded = async (
  clinic: SmallClinic,
  date: string,
  { group, members }: SessionOfDay,
  absent: readonly string[],
): Promise<number> => {
  const open = members.filter(({ outcome }) => outcome === null);
  if (open.length === 0) return 0;
  const went = ({ journeyId, minutes }: (typeof open)[number]) =>
    absent.includes(journeyId) ? { outcome: 'noShow' as const } : { outcome: 'attended' as const, minutes };
  const alone = (one: (typeof open)[number]) =>
    clinic.done('clinician', `journeys/${one.journeyId}/record-attendance`, {
      ...{ session: one.session, ...went(one) },
    });
  if (group === null) for (const one of open) await alone(one);
  else {
    const entries = open.map((one) => ({ journeyId: one.journeyId, ...went(one) }));
    const { results } = await clinic.done<AttendanceResults>('clinician', 'sessions/attendance', {
      ...{ date, group, entries },
    });
    const refused = results.filter(({ ok }) => !ok);
    const other = refused.find(({ problem }) => problem?.ruleId !== 'R-GROUP');
    if (other) throw new Error(`${date} ${group}: ${JSON.stringify(other)}`);
    // A track goes by real time, and journeys may be days ahead. A client who has left the track is no longer on its roster, so they are recorded alone.
    for (const { journeyId } of refused) await alone(open.find((one) => one.journeyId === journeyId)!);
  }
  return open.length;
};
