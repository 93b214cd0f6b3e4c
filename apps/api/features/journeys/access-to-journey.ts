import { Inject, Injectable } from '@nestjs/common';
import { rolesThatMight } from '#access/ability';
import { readsBecause, type ReadsBecause } from '#access/reads-because';
import { BreakGlass, type OpenGlass } from '#records/access/break-glass';
import type { GrantedAccess } from '#api/platform/access/grant';

/** Why somebody may read a journey, and what they have broken for it. */
export interface JourneyAccess {
  readonly because: ReadsBecause;
  readonly glass: OpenGlass | null;
}

/** To whoever reads a journey: by what they do. */
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
