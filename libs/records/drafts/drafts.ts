import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** Days for which a draft is kept. [P] Over a weekend and a sick day; what is older is no longer how the client is. */
export const KEPT_DAYS = 7;

const FRESH = `kept_at > clock_timestamp() - interval '${KEPT_DAYS} days'`;
const KEPT = `version, kept_at as "keptAt", kept_at + interval '${KEPT_DAYS} days' as until`;

/** Whose, of whom, and of which form. */
export interface DraftKey {
  readonly personId: string;
  readonly journeyId: string;
  readonly form: string;
}

export interface KeptDraft {
  readonly version: number;
  readonly keptAt: Date;
  /** When it is forgotten. */
  readonly until: Date;
}

/** `begun`: there was none before it. */
export type NewlyKept = KeptDraft & { readonly begun: boolean };

const KEY = '(person_id, journey_id, form) = ($1, $2, $3)';

/**
 * $6: the version that it is kept over; null where there was none. That it is begun has a row in the audit, which says of which form it is and
 * nothing of it: a row each time that somebody stops typing would say no more, and hide what does.
 */
const KEEP: Statement = {
  name: 'keep-draft',
  prepared: true,
  text: `with kept as (
      insert into draft as there (person_id, journey_id, form, version, sealed, request_id)
      select $1, journey_id, $3, coalesce($6::int, 0) + 1, $4, $5 from journey where journey_id = $2
      on conflict (person_id, journey_id, form) do update
        set (version, sealed, kept_at, request_id)
          = (excluded.version, excluded.sealed, clock_timestamp(), excluded.request_id)
        where there.version = $6::int or there.request_id = excluded.request_id
          or there.kept_at <= clock_timestamp() - interval '${KEPT_DAYS} days'
      returning *),
    begun as (select * from kept where not exists (select from draft where ${KEY} and ${FRESH})),
    audited as (
      insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
      select person_id, $7, 'write', 'journey', journey_id, 'allowed', request_id, jsonb_build_object('draft', form) from begun)
    select ${KEPT}, exists (select from begun) as begun from kept`,
};

const READ: Statement = {
  name: 'read-draft',
  prepared: true,
  text: `select sealed, ${KEPT} from draft where ${KEY} and ${FRESH}`,
};

const DROP: Statement = {
  name: 'drop-draft',
  prepared: true,
  text: `with gone as (delete from draft where ${KEY} returning *)
    insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
    select person_id, $5, 'write', 'journey', journey_id, 'allowed', $4, jsonb_build_object('draftDropped', form) from gone`,
};

const FORGET: Statement = {
  name: 'forget-drafts',
  prepared: true,
  text: `delete from draft where not (${FRESH})`,
};

/** What people have begun to write. All methods throw DatabaseUnavailable. */
export class Drafts {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Null where there is another than the one that it is kept over, as of another tablet, or no such journey.
   * @param over version of that one; null where there was none
   */
  async keep(
    { personId, journeyId, form }: DraftKey,
    sealed: Uint8Array,
    over: number | null,
    by: { readonly requestId: string; readonly role: string },
  ): Promise<NewlyKept | null> {
    const values = [personId, journeyId, form, Buffer.from(sealed), by.requestId, over, by.role];
    const [kept] = await run<NewlyKept & object>(this.dataSource, KEEP, values);
    return kept ?? null;
  }

  async one({ personId, journeyId, form }: DraftKey): Promise<(KeptDraft & { sealed: Buffer }) | null> {
    const values = [personId, journeyId, form];
    const [found] = await run<KeptDraft & { sealed: Buffer }>(this.dataSource, READ, values);
    return found ?? null;
  }

  async drop(
    { personId, journeyId, form }: DraftKey,
    by: { readonly requestId: string; readonly role: string },
  ): Promise<void> {
    await run(this.dataSource, DROP, [personId, journeyId, form, by.requestId, by.role]);
  }

  /** Whatever is past its days, of whomever. */
  async forget(): Promise<void> {
    await run(this.dataSource, FORGET);
  }
}
