import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import type { Received } from '#records/clients/receive-referral';
import { ClientAccess } from '#api/platform/access/client-access';
import { Problem } from '#api/platform/problems/problem';

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
    const told = seen ? { client: clientId, differs: [...differences] } : {};
    return new Problem('client-differs', undefined, told);
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
    return new Problem('record-numbers-differ', undefined, { errors: errors.flat() });
  }
}
