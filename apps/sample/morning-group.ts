import type { Policy } from '#journey/model/policy';
import { DAY, HOUR } from '#journey/time/local-time';
import { drafted, signed } from '#scenarios/course';
import { TRACK } from '#scenarios/referral';
import { GROUP, heldAt, SLOTS, withSlots } from '#scenarios/slots';
import { recordGroup, recordOwn, sessionsOf, type HowItEnded, type Session } from './attendance.js';
import { PLAN, assessed } from './course.js';
import { bam, gad7, phq9 } from './instruments.js';
import { MEMBERS, NO_SHOW, type Member } from './morning-group-members.js';
import { mostInGroup } from './policy.js';
import { act, byClinician, until, type Scene, type Step } from './steps.js';

const TWO_WEEKS = 14 * DAY;
const GROUPS = `/v1/tracks/${TRACK}/groups`;

const beginning = (member: Member): readonly Step[] => [
  ...assessed,
  phq9(member.phq9[0]),
  gad7(4),
  bam,
  byClinician(drafted(withSlots(PLAN)), ...signed()),
];

const twoWeeksOn = ({ phq9: [, total], last }: Member): readonly Step[] => [
  last ?? phq9(total),
  gad7(3),
  bam,
];

/**
 * Drives two weeks of a group: after each of its sessions somebody records who came. The last session is left for the reader to record, and so is whatever is
 * due by then.
 */
export const holdMorningGroup = async (clients: readonly Scene[], policy: Policy): Promise<void> => {
  const everybody = (steps: (member: Member) => readonly Step[]): Promise<unknown> =>
    Promise.all(clients.map((scene, index) => act(scene, steps(MEMBERS[index]!))));

  await formGroup(clients, mostInGroup(policy));
  await everybody(beginning);
  await formSecondGroup(clients);
  const [{ now: begun }] = clients as [Scene];
  const held = (await sessionsOf(clients[0]!, begun, begun + TWO_WEEKS)).filter(
    ({ group }) => group !== null,
  );
  let week = 1;
  for (const [index, session] of held.slice(0, -1).entries()) {
    const number = index + 1;
    const end = Date.parse(session.end);
    if (week === 1 && end > begun + TWO_WEEKS / 2) {
      week = 2;
      await everybody(() => [until(begun + TWO_WEEKS / 2), bam]);
    }
    await everybody(() => [until(end + HOUR), recordOwn(begun)]);
    await recordGroup(clients, session, (client) =>
      endedFor(MEMBERS[client]!, number, session, number === held.length - 1),
    );
    await everybody(({ after }) => after?.[number]?.(session) ?? []);
  }
  await everybody((member) => [until(begun + TWO_WEEKS), recordOwn(begun), ...twoWeeksOn(member)]);
};

const endedFor = (
  { ended, missedLast }: Member,
  number: number,
  { minutes }: Session,
  isLast: boolean,
): HowItEnded => {
  if (isLast && missedLast) return NO_SHOW;
  return ended?.[number] ?? { outcome: 'attended', minutes };
};

/** R-GROUP: makes the group before plans name it, because its roster follows the plans. */
const formGroup = async ([first]: readonly Scene[], most: number): Promise<void> => {
  const api = first!.staff['coordinator-1'];
  const therapists = ['clinician-1', 'clinician-2'];
  const schedule = { ...heldAt(SLOTS), room: 'Room 1' };
  await api.post(GROUPS, { group: GROUP, title: 'Morning group', capacity: most, therapists, schedule });
};

/** Makes a second group that has just begun, and is smaller than a group should be. Its members are put on the roster by hand. */
const formSecondGroup = async ([first, ...others]: readonly Scene[]): Promise<void> => {
  const api = first!.staff['coordinator-1'];
  await api.post(GROUPS, {
    ...{ group: 'relapse-prevention', title: 'Relapse prevention', capacity: 8, therapists: ['clinician-1'] },
    schedule: { weekdays: [2], start: '13:30', minutes: 60, mode: 'onSite', room: 'Room 4' },
  });
  for (const { journeyId } of [first!, ...others].slice(0, 3))
    await api.post(`${GROUPS}/relapse-prevention/members`, { journeyId });
};
