import { Inject, Injectable } from '@nestjs/common';
import { LAST_SESSIONS, type GroupInFull } from '#contracts/http/track';
import { sessionsFrom } from '#journey/evolve/sessions-from-events';
import { withClocksLeft } from '#journey/sessions/clocks-left';
import { LAST_DAYS, lastOfGroup, type SessionSoFar } from '#journey/sessions/last-of-group';
import { DAY } from '#journey/time/local-time';
import { ReadSessions } from '#records/journeys/read-sessions';
import { ReadMembers } from '#records/tracks/read-members';
import { ReadTracks } from '#records/tracks/read-tracks';
import { ReadWaitingForGroups } from '#records/tracks/read-waiting-for-groups';
import { isOnRoster } from '#track/rules/group';
import type { Member } from '#track/state';
import type { GroupView } from '#track/view';
import type { GrantedAccess } from '#api/platform/access/grant';
import { Problem } from '#api/platform/problems/problem';
import { JourneyTimes } from '#api/platform/journeys/journey-times';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

type LastSession = GroupInFull['members'][number]['last'][number];

export interface ShownGroup extends GroupView, Pick<GroupInFull, 'seq' | 'members' | 'waiting'> {}

/** One group of a track, with who is on its roster and who waits for it. */
@Injectable()
export class ReadGroup {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ReadMembers) private readonly members: ReadMembers,
    @Inject(ReadSessions) private readonly sessions: ReadSessions,
    @Inject(ReadWaitingForGroups) private readonly waiting: ReadWaitingForGroups,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(JourneyTimes) private readonly times: JourneyTimes,
  ) {}

  /** @throws Problem `no-such-group`; DatabaseUnavailable */
  async one(trackId: string, group: string, { seen, person }: GrantedAccess): Promise<ShownGroup> {
    const track = await this.tracks.one(trackId);
    const found = track?.groups.find(({ id }) => id === group);
    if (!found) throw new Problem('no-such-group');
    const { seq } = track!;
    // A-GROUPS: a person who only writes plans sees when the group meets and whether it is full. Who comes is shown to its therapists.
    if (seen !== null && !found.therapists.includes(person.id)) {
      const { left: _, ...group } = found;
      return { ...group, seq, roster: [], members: [], waiting: [] };
    }
    const [members, waiting] = await Promise.all([this.on(found), this.waitingFor(trackId, found)]);
    return { ...found, seq, members, waiting };
  }

  private async on(group: GroupView): Promise<GroupInFull['members']> {
    const partners = new Map(group.roster.flatMap(placesOf));
    const ids = [...partners.keys()];
    const [members, last] = await Promise.all([this.members.of(ids), this.lastOf(ids, group.id)]);
    return members.map((member) => ({
      ...member,
      partner: partners.get(member.journeyId)!,
      last: last.get(member.journeyId) ?? [],
    }));
  }

  /** The last sessions by journey id. A client whose plan has no sessions is not among them. */
  private async lastOf(
    journeyIds: readonly string[],
    group: string,
  ): Promise<ReadonlyMap<string, LastSession[]>> {
    if (journeyIds.length === 0) return new Map();
    const nowOf = await this.times.of(journeyIds);
    const presents = journeyIds.map(nowOf);
    // Two days more, because a session may have been moved.
    const asked = {
      from: Math.min(...presents) - (LAST_DAYS + 2) * DAY,
      to: Math.max(...presents),
      journeyIds,
    };
    const last = new Map<string, LastSession[]>();
    for (const { journeyId, events, policyVersion } of await this.sessions.of(asked)) {
      const sessions = sessionsFrom(journeyId, events);
      if (!sessions) continue;
      const policy = withClocksLeft(await this.policies.under(policyVersion), sessions.clocksLeft);
      last.set(
        journeyId,
        lastOfGroup(sessions, group, LAST_SESSIONS, nowOf(journeyId), policy).map(toLastSession),
      );
    }
    return last;
  }

  private async waitingFor(trackId: string, group: GroupView): Promise<GroupInFull['waiting']> {
    const waiting = await this.waiting.of(trackId, group.id);
    return waiting
      .filter(({ journeyId }) => !isOnRoster(group, journeyId))
      .map(({ since, ...one }) => ({ ...one, since: since.toISOString() }));
  }
}

/** The member with the partner, and for a couple also the partner with the member. null: no partner. */
const placesOf = ({ journeyId, partner }: Member): [string, string | null][] => [
  [journeyId, partner],
  ...(partner === null ? [] : [[partner, journeyId] as [string, string]]),
];

const toLastSession = ({ planned, recorded }: SessionSoFar): LastSession => ({
  session: planned.session,
  start: new Date(planned.start).toISOString(),
  minutes: planned.minutes,
  outcome: recorded?.outcome ?? null,
  attended: recorded?.minutes ?? null,
});
