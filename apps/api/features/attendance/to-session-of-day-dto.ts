import type { SessionOfDay } from '#contracts/http/sessions-of-day';
import type { Meeting, SessionOfOne } from '#journey/sessions/meetings';
import type { JourneyWithSessions } from '#records/journeys/read-sessions';

type Member = SessionOfDay['members'][number];

const iso = (at: number): string => new Date(at).toISOString();
const SHOWN = ['risk', 'relapse', 'noShows'] as const;

/** Staff ids of those who lead the meeting: the therapists of its group; for one client's own session, the clinician of the care team. */
export const leadsOf = (
  { first: { planned, journeyId } }: Meeting,
  journeys: ReadonlyMap<string, JourneyWithSessions>,
): readonly string[] => {
  const { groups, careTeam } = journeys.get(journeyId)!;
  if (planned.group !== null) return groups[planned.group]?.therapists ?? [];
  return careTeam.clinician === undefined ? [] : [careTeam.clinician];
};

const nameOf = ({ client: { family, given } }: Member): string => `${family ?? ''}\n${given ?? ''}`;

export const toSessionOfDayDto = (
  meeting: Meeting,
  journeys: ReadonlyMap<string, JourneyWithSessions>,
): SessionOfDay => {
  const { key, start, minutes, first, members } = meeting;
  const { kind, mode, group } = first.planned;
  const { title, schedule } = (group !== null && journeys.get(first.journeyId)!.groups[group]) || {};
  return {
    ...{ key, kind, minutes, mode, group, track: first.track },
    ...{ title: title ?? null, room: schedule?.room ?? null, link: schedule?.link ?? null },
    start: iso(start),
    end: iso(start + minutes * 60_000),
    leads: [...leadsOf(meeting, journeys)],
    members: members
      .map((one) => toMember(one, journeys.get(one.journeyId)!))
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
  };
};

const toMember = (
  { journeyId, planned, outcome, attended }: SessionOfOne,
  { client, flags, events }: JourneyWithSessions,
): Member => {
  const { session, minutes, tier, moved } = planned;
  // The last one: a correction is recorded anew. A session that was cancelled with its day has none.
  const recorded =
    outcome === null
      ? undefined
      : events.findLast(
          ({ type, data }) => type === 'attendanceRecorded' && 'session' in data && data.session === session,
        );
  return {
    ...{ journeyId, client, session, outcome, attended, minutes, tier, moved },
    recordedBy: recorded?.byId ?? null,
    recordedAt: recorded ? iso(recorded.at) : null,
    flags: SHOWN.filter((flag) => flags.includes(flag)),
  };
};
