import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import type { Received } from '#records/clients/receive-referral';
import { ClientAccess } from '#api/platform/access/client-access';
import { tellsOf } from '#api/platform/told/told-of';
import { Problem } from '#api/platform/problems/problem';

const ELSEWHERE =
  'The record number is that of a client of another site, and what was sent does not name them as they are known there. Nothing has changed, and nothing more is told. Send the name and the whole birth date; else a person of that site decides, or who works at both.';

/** As of a client whom the person may not see. The same whether they differ, or are not named exactly enough to be compared. */
export const differsElsewhere = (clientIds: readonly string[]): Problem =>
  tellsOf(new Problem('client-differs', ELSEWHERE), clientIds);

/** Answers a record number that belongs to another person: names the client and what differs to a person who may read that client, and neither to others. */
@Injectable()
export class ClientDiffers {
  constructor(@Inject(ClientAccess) private readonly access: ClientAccess) {}

  /** @throws DatabaseUnavailable */
  async problem(
    { clientId, differences }: Extract<Received, { kind: 'differs' }>,
    person: Person,
  ): Promise<Problem> {
    const seen = await this.access.mayReadClient(person, clientId);
    if (!seen) return differsElsewhere([clientId]);
    const told = { client: clientId, differs: [...differences] };
    return tellsOf(new Problem('client-differs', undefined, told), [clientId]);
  }

  /**
   * Answers record numbers that belong to several clients: each field, and whose number stands there.
   * @param numbersAt where each number stands in what was sent; throws DatabaseUnavailable
   */
  async numbers(
    { owners }: Extract<Received, { kind: 'several' }>,
    numbersAt: readonly string[],
    person: Person,
  ): Promise<Problem> {
    const errors = await Promise.all(
      owners.map(async ({ clientId, places }) => {
        const seen = await this.access.mayReadClient(person, clientId);
        const detail = `is a number of ${seen ? `the client ${clientId}` : 'another client than the others'}`;
        return places.map((place) => ({ field: numbersAt[place]!, detail }));
      }),
    );
    const problem = new Problem('record-numbers-differ', undefined, { errors: errors.flat() });
    return tellsOf(
      problem,
      owners.map(({ clientId }) => clientId),
    );
  }
}
