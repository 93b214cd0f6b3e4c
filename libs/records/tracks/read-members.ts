import type { Phase } from '#journey/model/phase';
import type { DataSource } from 'typeorm';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { run, type Statement } from '../db/statement.js';

/** A member of a group's roster. */
export interface GroupMember {
  readonly journeyId: string;
  readonly phase: Phase;
  readonly tier: string | null;
  readonly client: ClientSummary;
}

/** A merged client is given as the one who stays. A roster is short (R-GROUP). */
const READ_MEMBERS: Statement = {
  name: 'read-members',
  prepared: true,
  text: `select j.journey_id as "journeyId", j.phase, j.tier, ${CLIENT_SUMMARY} as client
         from unnest($1::text[]) with ordinality as on_roster(id, place)
         join journey j on j.journey_id = on_roster.id
         join client whose on whose.id = j.client_id
         join client c on c.id = coalesce(whose.merged_into, whose.id)
         order by on_roster.place`,
};

/** Reads the members of a group's roster. */
export class ReadMembers {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of the ids; one that is not on record yet is left out. @throws DatabaseUnavailable */
  async of(journeyIds: readonly string[]): Promise<GroupMember[]> {
    return journeyIds.length === 0
      ? []
      : run<GroupMember & object>(this.dataSource, READ_MEMBERS, [journeyIds]);
  }
}
