import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { knownTo } from '#journey/time/birth-date';
import type { ClientDetails } from '#records/clients/client-details';
import { clientsIn, LookUpReferred, type LookedUp } from '#records/clients/look-up-referred';
import { ClientAccess } from '#api/platform/access/client-access';
import { differsElsewhere } from './client-differs.js';

/** What is said of clients whom the person may not see, because they have been at other sites only (ADR 84). */
@Injectable()
export class KnownElsewhere {
  constructor(
    @Inject(LookUpReferred) private readonly known: LookUpReferred,
    @Inject(ClientAccess) private readonly access: ClientAccess,
  ) {}

  /** Whether the numbers are somebody's, and the person may see none of them. @throws DatabaseUnavailable */
  async are(found: LookedUp, person: Person): Promise<boolean> {
    const clients = clientsIn(found);
    const seen = await Promise.all(clients.map((clientId) => this.access.mayReadClient(person, clientId)));
    return clients.length > 0 && !seen.includes(true);
  }

  /**
   * A year or a month alone is not compared with the birth date of a client of another site: the answer would tell whether it is theirs. Whatever stands
   * there, it is the answer that another person's date has.
   * @throws Problem `client-differs`; DatabaseUnavailable
   */
  async mustBeToTheDay(client: ClientDetails, person: Person): Promise<void> {
    if (knownTo(client.birthDate) === 'day') return;
    const found = await this.known.of(client);
    if (found.kind === 'several' || !(await this.are(found, person))) return;
    throw differsElsewhere(clientsIn(found));
  }
}
