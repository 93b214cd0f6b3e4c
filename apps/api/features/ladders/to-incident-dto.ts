import type { OpenIncident } from '#contracts/http/ladders';
import { clockOfIncident, decideBy, roleNow, roleOfNextRung } from '#journey/clocks/incident';
import type { Policy } from '#journey/model/policy';
import type { RecordedIncident } from '#records/journeys/read-incidents';

const iso = (at: number): string => new Date(at).toISOString();

/** @param policy the one that its journey is under */
export const toIncidentDto = (recorded: RecordedIncident, policy: Policy): OpenIncident => {
  const { journeyId, kind, source, acknowledgedBy, atTopTier, asksOnly, phase, tier, track, client } =
    recorded;
  const incident = {
    kind,
    reportedAt: recorded.reportedAt.getTime(),
    acknowledgedAt: recorded.acknowledgedAt?.getTime() ?? null,
    asksOnly,
  };
  const begins = clockOfIncident(incident);
  const clock = recorded.clocks.find(({ id }) => id.startsWith(begins));
  const reached = (clock && recorded.reached[clock.id]) ?? null;
  const decide = decideBy(incident, policy);
  return {
    ...{ journeyId, kind, source, phase, tier, track, client },
    reportedAt: iso(incident.reportedAt),
    acknowledgedAt: incident.acknowledgedAt === null ? null : iso(incident.acknowledgedAt),
    acknowledgedBy,
    roleNow: clock ? roleNow(clock.id, reached, policy) : null,
    nextRungAt: clock?.dueAt ?? null,
    nextRungRole: clock ? roleOfNextRung(clock.id, reached, policy) : null,
    provisionalTier: kind === 'relapse' && !atTopTier && !asksOnly ? tier : null,
    decideBy: decide === null ? null : iso(decide),
  };
};
