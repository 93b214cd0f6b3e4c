import { Inject, Injectable } from '@nestjs/common';
import { rolesThatMight } from '#access/ability';
import { readsBecause, type ReadsBecause } from '#access/reads-because';
import { BreakGlass, type OpenGlass } from '#records/access/break-glass';
import type { GrantedAccess } from '#api/platform/access/grant';

/** Why somebody may read a journey, and their open emergency access to it; null if they have none. */
export interface JourneyAccess {
  readonly because: ReadsBecause;
  readonly glass: OpenGlass | null;
}

/** Tells a reader of a journey why they may read it. */
@Injectable()
export class AccessToJourney {
  constructor(@Inject(BreakGlass) private readonly glass: BreakGlass) {}

  /** @throws DatabaseUnavailable */
  async to(journeyId: string, { person, roles, related }: GrantedAccess): Promise<JourneyAccess> {
    const breaks = rolesThatMight(person, 'breakGlass', 'Journey').length > 0;
    return {
      because: readsBecause(roles, related),
      glass: breaks ? await this.glass.openOf(person.id, journeyId) : null,
    };
  }
}
