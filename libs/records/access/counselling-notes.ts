import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { insertion, recordOnce, type WritingRequest } from '../db/insert-once.js';
import { repositoryOf } from '../db/repository.js';
import { onItsOwn } from '../db/session.js';
import { CounsellingNoteRow } from './counselling-note.entity.js';

export interface CounsellingNote {
  readonly id: string;
  readonly journeyId: string;
  readonly by: Actor;
  readonly writtenAt: string;
  readonly note: string;
}

const WRITE = insertion({
  name: 'write-counselling-note',
  table: 'counselling_note',
  row: {
    note_id: 'gen_random_uuid()',
    journey_id: 'journey_id',
    author: '$4',
    author_role: '$5',
    note: '$6',
    request_id: '$1',
    request_hash: '$2',
  },
  from: 'journey where journey_id = $3',
  audit: {
    person_id: 'author',
    role: 'author_role',
    action: "'write'",
    subject_kind: "'journey'",
    subject_id: 'journey_id',
    details: "jsonb_build_object('counsellingNote', note_id)",
  },
});

const noteOf = ({
  noteId,
  journeyId,
  author,
  authorRole,
  writtenAt,
  note,
}: CounsellingNoteRow): CounsellingNote => ({
  id: noteId,
  journeyId,
  by: { id: author, role: authorRole as Actor['role'] },
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
    request: WritingRequest,
  ): Promise<{ readonly written: CounsellingNote; readonly isSame: boolean } | null> {
    const values = [journeyId, by.id, by.role, note];
    const notes = repositoryOf(this.dataSource, CounsellingNoteRow, WRITE.name);
    const kept = await recordOnce(onItsOwn(this.dataSource), WRITE, request, values, () =>
      notes.findOneBy({ requestId: request.id }),
    );
    return kept && { written: noteOf(kept.row), isSame: kept.isSame };
  }

  /** Latest first. @param author whose notes to read; null for everybody's */
  async of(journeyId: string, author: string | null): Promise<CounsellingNote[]> {
    const notes = repositoryOf(this.dataSource, CounsellingNoteRow, 'counselling-notes');
    const where = author === null ? { journeyId } : { journeyId, author };
    return (await notes.find({ where, order: { id: 'DESC' } })).map(noteOf);
  }
}
