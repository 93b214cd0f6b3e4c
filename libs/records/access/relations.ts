import type { DataSource } from 'typeorm';
import { memberships, WITHOUT_CLINICIAN } from '../journeys/care-team-members.js';
import { ON_CALL, URGENT_TASK } from '../journeys/on-call.js';
import { STILL_BROKEN } from '../journeys/own-caseload.js';
import {
  ON_RECORD,
  takenOf,
  takingOn,
  type OwedRecording,
  type TakenOn,
  type TakenRow,
} from '../journeys/owed-recordings.js';
import { withMerged } from '../clients/merged.js';
import { run, type Statement } from '../db/statement.js';

/** How somebody stands to a journey, as the records know it. */
export interface RecordedRelation {
  readonly journeyId: string;
  /** By which the journey is at a site. */
  readonly track: string | null;
  /** In the care team, or a leader of a group that the client is in. */
  readonly theirs: boolean;
  readonly glass: boolean;
  /** It has what cannot wait for whoever has it. */
  readonly onCall: boolean;
  readonly unassigned: boolean;
  /** Whose task the one that was asked for is; null where there is none. */
  readonly taskRole: string | null;
  /** Whether it is one that whoever is on call may do. */
  readonly urgentTask: boolean;
}

const IN_TEAM = 'j.care_team && $2::text[]';
const GLASS = `exists (select from break_glass b
  where b.person_id = $3 and b.journey_id = j.journey_id and ${STILL_BROKEN})`;
const LEADS = `exists (select from track t, jsonb_array_elements(t.view -> 'groups') g, jsonb_array_elements(g -> 'roster') r
  where t.track_id = j.track and g -> 'therapists' ? $3
    and j.journey_id in (r ->> 'journeyId', r ->> 'partner'))`;

const STANDS = `${GLASS} as glass, ${IN_TEAM} or ${LEADS} as theirs, ${ON_CALL} as "onCall",
          ${WITHOUT_CLINICIAN} as unassigned,
          (select t.role from task t where t.journey_id = j.journey_id and t.task = $4) as "taskRole",
          exists (select from task t where t.journey_id = j.journey_id and t.task = $4 and ${URGENT_TASK}) as "urgentTask"`;

const relations = (where: string): string =>
  `select j.journey_id as "journeyId", j.at_track as track, ${STANDS}
   from journey j where ${where}`;

/** Most requests are about one. With a list PostgreSQL would plan it anew each time, since a list could be longer. */
const TO_JOURNEY: Statement = {
  name: 'relations-to-journey',
  prepared: true,
  text: relations('j.journey_id = $1'),
};

/**
 * The same of a journey that a request is to move, which is taken on in the same round trip: $5 its id. Of a journey that
 * nobody knows nothing is owed.
 */
const TAKING_ON: Statement = {
  name: 'relations-taking-on',
  prepared: true,
  text: `with ${takingOn('select $5::text as request_id, journey_id from journey where journey_id = $1')}
         select j.journey_id as "journeyId", j.at_track as "atTrack", ${STANDS}, ${ON_RECORD}
         from asked join journey j on j.journey_id = asked.journey_id left join before on before.request_id = asked.request_id`,
};

type RelatedRow = Omit<RecordedRelation, 'track'> & TakenRow & { readonly atTrack: string | null };

const TO_JOURNEYS: Statement = {
  name: 'relations-to-journeys',
  prepared: true,
  text: relations('j.journey_id = any($1::text[])'),
};

const TO_CLIENT: Statement = {
  name: 'relations-to-client',
  prepared: true,
  text: relations(`j.client_id in ${withMerged('$1')}`),
};

/** How people stand to journeys. All methods throw DatabaseUnavailable. */
export class Relations {
  constructor(private readonly dataSource: DataSource) {}

  /** To those of the journeys that there are. @param task of which the role is asked */
  toJourneys(
    journeyIds: readonly string[],
    personId: string,
    task: string | null,
  ): Promise<RecordedRelation[]> {
    return journeyIds.length === 1
      ? this.find(TO_JOURNEY, journeyIds[0], personId, task)
      : this.find(TO_JOURNEYS, journeyIds, personId, task);
  }

  /** To the one journey that a request is to move, and what is on record before it; null where there is none. */
  async takingOn(
    { requestId, journeyId }: OwedRecording,
    personId: string,
    task: string | null,
  ): Promise<{ readonly relation: RecordedRelation; readonly taken: TakenOn } | null> {
    const values = [journeyId, memberships(personId), personId, task, requestId];
    const [row] = await run<RelatedRow & object>(this.dataSource, TAKING_ON, values);
    if (!row) return null;
    const { atTrack, theirs, glass, onCall, unassigned, taskRole, urgentTask } = row;
    const relation = { journeyId, track: atTrack, theirs, glass, onCall, unassigned, taskRole, urgentTask };
    return { relation, taken: takenOf(row) };
  }

  /** To every journey of the client, and of who is part of them. */
  toClient(clientId: string, personId: string): Promise<RecordedRelation[]> {
    return this.find(TO_CLIENT, clientId, personId, null);
  }

  private find(
    statement: Statement,
    which: unknown,
    personId: string,
    task: string | null,
  ): Promise<RecordedRelation[]> {
    const values = [which, memberships(personId), personId, task];
    return run<RecordedRelation & object>(this.dataSource, statement, values);
  }
}
