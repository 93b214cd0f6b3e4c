import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import type { MergeFault } from '#client/merge-fault';
import { secondJourney } from '#journey/model/decision';
import { JourneysAccess } from '#api/platform/access/journeys-access';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';

/** Explains why two clients cannot be merged, and what would be needed for it. */
@Injectable()
export class MergeRefused {
  constructor(@Inject(JourneysAccess) private readonly access: JourneysAccess) {}

  /** @throws DatabaseUnavailable */
  async problem(fault: MergeFault, person: Person): Promise<Problem> {
    switch (fault.kind) {
      case 'same':
        return new Problem('invalid-input', undefined, {
          errors: [{ field: 'other', detail: 'is the client of the address' }],
        });
      case 'unknown':
        return new Problem('no-such-client');
      case 'merged':
        return needing('One of them is part of another client already.', `the client ${fault.into} instead`);
      case 'hasMerged':
        return needing(
          'Somebody is part of the client who would go.',
          `the client ${fault.id} to stay, and the other to be merged into them; or their merge to be undone`,
        );
      case 'open':
        return this.bothOpen(fault.journeys, person);
    }
  }

  /** R-RETURN; a journey that the person may not read is not named. */
  private async bothOpen(journeys: readonly string[], person: Person): Promise<Problem> {
    const known = await this.access.among(person, { action: 'read', subject: 'Journey' }, journeys);
    const named = journeys.filter((id) => known.get(id)).map((id) => `journey ${id}`);
    const needed = `${named.join(' or ') || 'one of the open journeys'} to be closed first`;
    return refused({
      ...secondJourney(null),
      detail: 'Both clients have an open journey.',
      needed: [needed],
    });
  }
}

const needing = (detail: string, needed: string): Problem =>
  new Problem('merge-refused', detail, { needed: [needed] });
