import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

export interface CounsellingNote {
  readonly id: string;
  readonly journeyId: string;
  readonly by: Actor;
  readonly writtenAt: string;
  readonly note: string;
}

interface Row {
  readonly id: string;
  readonly journeyId: string;
  readonly author: string;
  readonly authorRole: Actor['role'];
  readonly writtenAt: Date;
  readonly note: string;
  readonly hash: string;
}

const COLUMNS = `n.note_id as id, n.journey_id as "journeyId", n.author, n.author_role as "authorRole",
  n.written_at as "writtenAt", n.note, n.request_hash as hash`;

const WRITE: Statement = {
  name: 'write-counselling-note',
  prepared: true,
  text: `with n as (
           insert into counselling_note (note_id, journey_id, author, author_role, note, request_id, request_hash)
           select gen_random_uuid(), $1, $2, $3, $4, $5, $6 where exists (select from journey where journey_id = $1)
           on conflict (request_id) do nothing returning *),
         audited as (
           insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
           select author, author_role, 'write', 'journey', journey_id, 'allowed', request_id,
                  jsonb_build_object('counsellingNote', note_id)
           from n)
         select ${COLUMNS} from n union all select ${COLUMNS} from counselling_note n where n.request_id = $5`,
};

const READ: Statement = {
  name: 'counselling-notes',
  prepared: true,
  text: `select ${COLUMNS} from counselling_note n
         where n.journey_id = $1 and ($2::text is null or n.author = $2) order by n.id desc`,
};

const noteOf = ({ id, journeyId, author, authorRole, writtenAt, note }: Row): CounsellingNote => ({
  id,
  journeyId,
  by: { id: author, role: authorRole },
  writtenAt: writtenAt.toISOString(),
  note,
});

/** Counselling notes: in no event, no workflow and no other list. All methods throw DatabaseUnavailable. */
export class CounsellingNotes {
  constructor(private readonly dataSource: DataSource) {}

  /** Once for each request; null where there is no such journey. */
  async write(
    journeyId: string,
    by: Actor,
    note: string,
    request: { readonly id: string; readonly hash: string },
  ): Promise<{ readonly written: CounsellingNote; readonly hash: string } | null> {
    const values = [journeyId, by.id, by.role, note, request.id, request.hash];
    const [row] = await run<Row & object>(this.dataSource, WRITE, values);
    return row ? { written: noteOf(row), hash: row.hash } : null;
  }

  /** Latest first. @param author whose alone; null for all */
  async of(journeyId: string, author: string | null): Promise<CounsellingNote[]> {
    return (await run<Row & object>(this.dataSource, READ, [journeyId, author])).map(noteOf);
  }
}
