import type { Person, StaffRole } from '#access/person';
import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { repositoryOf } from '../db/repository.js';
import { run, type Statement } from '../db/statement.js';
import { SignInSession } from './sign-in-session.entity.js';

/**
 * Finds a session, and notes that it was used. The note is written at most ten times in the session's idle time, because a page sends several requests at
 * once. $3 is whether a person made the request.
 */
const FIND: Statement = {
  name: 'find-session',
  prepared: true,
  text: `with found as (
      select * from sign_in_session where secret_hash = $1 and ends_at > clock_timestamp()
        and seen_at > clock_timestamp() - $2::float8 * interval '1 millisecond'),
    seen as (
      update sign_in_session s set seen_at = clock_timestamp() from found
      where s.secret_hash = found.secret_hash and $3::boolean
        and found.seen_at < clock_timestamp() - $2::float8 / 10 * interval '1 millisecond'
      returning s.seen_at)
    select person_id as id, roles, sites, ends_at as "endsAt",
           coalesce((select seen_at from seen), seen_at) + $2::float8 * interval '1 millisecond' as "idleEndsAt"
    from found`,
};

interface Row {
  readonly id: string;
  readonly roles: StaffRole[];
  readonly sites: string[];
  readonly endsAt: Date;
  readonly idleEndsAt: Date;
}

/** Who has signed in, and until when. Instants are ISO strings. */
export interface SignedIn {
  readonly person: Person;
  /** When the session ends in any case. */
  readonly endsAt: string;
  /** When the session ends unless somebody uses it before. */
  readonly idleEndsAt: string;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Who has signed in to the pages, by a secret that only the browser has. All methods throw DatabaseUnavailable. */
export class SignInSessions {
  constructor(private readonly dataSource: DataSource) {}

  /** @param lasting ms. @returns the secret: 256 random bits */
  async begin({ id, roles, sites }: Person, lasting: number): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const sessions = repositoryOf(this.dataSource, SignInSession, 'begin-session');
    await sessions.createQueryBuilder().delete().where('ends_at < clock_timestamp()').execute();
    await sessions
      .createQueryBuilder()
      .insert()
      .values({
        ...{ secretHash: hashOf(secret), personId: id, roles: [...roles], sites: [...sites] },
        endsAt: () => "clock_timestamp() + :lasting * interval '1 millisecond'",
      })
      .setParameters({ lasting })
      .updateEntity(false)
      .execute();
    return secret;
  }

  /**
   * Null if there is no such session, or it has ended.
   * @param idle ms without a request after which it has ended
   * @param attended false if no person made the request; then the session does not count as used
   */
  async find(secret: string, idle: number, attended = true): Promise<SignedIn | null> {
    const [row] = await run<Row & object>(this.dataSource, FIND, [hashOf(secret), idle, attended]);
    if (!row) return null;
    const { endsAt, idleEndsAt, ...person } = row;
    const until = Math.min(idleEndsAt.getTime(), endsAt.getTime());
    return { person, endsAt: endsAt.toISOString(), idleEndsAt: new Date(until).toISOString() };
  }

  async end(secret: string): Promise<void> {
    await repositoryOf(this.dataSource, SignInSession, 'end-session').delete({ secretHash: hashOf(secret) });
  }
}
