import type { DataSource } from 'typeorm';
import { memberships, WITHOUT_CLINICIAN } from '../journeys/care-team-members.js';
import { onCallFor, URGENT_TASK } from '../journeys/on-call.js';
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

/** How a person is related to a journey, according to the records. */
export interface RecordedRelation {
  readonly journeyId: string;
  /** The track by which the journey belongs to a site. */
  readonly track: string | null;
  /** The person is in the care team, or leads a group that the client is in. */
  readonly theirs: boolean;
  readonly glass: boolean;
  /** The journey has something urgent that a clinician on call may handle, and that somebody else has reported. */
  readonly onCall: boolean;
  readonly unassigned: boolean;
  /** The role that the requested task is for; null if there is no such task. */
  readonly taskRole: string | null;
  /** Whether the requested task is one that a clinician on call may do. */
  readonly urgentTask: boolean;
}

const IN_TEAM = 'j.care_team && $2::text[]';
const GLASS = `exists (select from break_glass b
  where b.person_id = $3 and b.journey_id = j.journey_id and ${STILL_BROKEN})`;
const LEADS = `exists (select from track t, jsonb_array_elements(t.view -> 'groups') g, jsonb_array_elements(g -> 'roster') r
  where t.track_id = j.track and g -> 'therapists' ? $3
    and j.journey_id in (r ->> 'journeyId', r ->> 'partner'))`;

const STANDS = `${GLASS} as glass, ${IN_TEAM} or ${LEADS} as theirs, ${onCallFor('$3')} as "onCall",
          ${WITHOUT_CLINICIAN} as unassigned,
          (select t.role from task t where t.journey_id = j.journey_id and t.task = $4) as "taskRole",
          exists (select from task t where t.journey_id = j.journey_id and t.task = $4 and ${URGENT_TASK}) as "urgentTask"`;

const relations = (where: string): string =>
  `select j.journey_id as "journeyId", j.at_track as track, ${STANDS}
   from journey j where ${where}`;

/**
 * The statement for a single journey, which most requests are about. With a list, PostgreSQL would plan the statement again each time, because a list may
 * be longer.
 */
const TO_JOURNEY: Statement = {
  name: 'relations-to-journey',
  prepared: true,
  text: relations('j.journey_id = $1'),
};

/**
 * As `TO_JOURNEY`, for a journey that a request is about to move: the request's recording is registered as owed in the same round trip. $5 is the
 * request's id. Nothing is registered for a journey that does not exist.
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

  /** The person's relation to each of the journeys that exist. @param task the task whose role is asked for */
  toJourneys(
    journeyIds: readonly string[],
    personId: string,
    task: string | null,
  ): Promise<RecordedRelation[]> {
    return journeyIds.length === 1
      ? this.find(TO_JOURNEY, journeyIds[0], personId, task)
      : this.find(TO_JOURNEYS, journeyIds, personId, task);
  }

  /** The person's relation to the one journey that a request is to move, and what is on record before the request; null if there is no such journey. */
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

  /** The person's relation to every journey of the client, and of the clients who are part of them. */
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
