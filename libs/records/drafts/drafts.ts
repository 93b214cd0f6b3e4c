import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** Days for which a draft is kept. [P] This bridges a weekend and a sick day; an older draft no longer says how the client is. */
export const KEPT_DAYS = 7;

const FRESH = `kept_at > clock_timestamp() - interval '${KEPT_DAYS} days'`;
const KEPT = `version, kept_at as "keptAt", kept_at + interval '${KEPT_DAYS} days' as until`;

/** Identifies a draft: who writes it, about which journey, and in which form. */
export interface DraftKey {
  readonly personId: string;
  readonly journeyId: string;
  readonly form: string;
}

export interface KeptDraft {
  readonly version: number;
  readonly keptAt: Date;
  /** When the draft expires. */
  readonly until: Date;
}

/** `begun`: whether there was no draft before this one. */
export type NewlyKept = KeptDraft & { readonly begun: boolean };

const KEY = '(person_id, journey_id, form) = ($1, $2, $3)';

/**
 * Keeps a draft. $6: the version that it replaces; null if there was none. Only the first keeping of a draft writes an audit row, which names the form and
 * nothing of the content. A row each time that somebody stops typing would say nothing more, and would hide the rows that matter.
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

/** Forms that people have begun to fill in and have not sent. All methods throw DatabaseUnavailable. */
export class Drafts {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps a draft in the place of version `over`. Returns null if another version is there, for example from another tablet, or if there is no such journey.
   * @param over version that the draft replaces; null if there was none
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

  /** Deletes every draft that is older than `KEPT_DAYS`, whoever wrote it. */
  async forget(): Promise<void> {
    await run(this.dataSource, FORGET);
  }
}
