import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { FormerRequests } from '#records/journeys/former-requests';
import { formerRequestIdOf, partOf, requestIdOf } from './request-ref.js';

/** Finds the request id that a person's key has. */
@Injectable()
export class RequestIds {
  constructor(@Inject(FormerRequests) private readonly former: FormerRequests) {}

  /**
   * The id is the person's own: the same key of somebody else is another request. A key that was on record before ids were personal keeps the id that it has
   * there. While the records cannot be asked, the personal id is used: a fact is taken all the same.
   * @param parts journeys of which each has a part of the request
   */
  async of({ id }: Pick<Person, 'id'>, key: string, parts: readonly string[] = []): Promise<string> {
    const former = formerRequestIdOf(key);
    const ids = [former, ...parts.map((part) => partOf(former, part))];
    try {
      if (await this.former.areOf(id, ids)) return former;
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
    return requestIdOf(key, id);
  }
}
