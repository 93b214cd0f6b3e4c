import { Inject, Injectable } from '@nestjs/common';
import { parseJourneyId } from '#contracts/journey-id';
import type { Scope } from '#access/scope';
import type { ClientDetails } from '#records/clients/client-details';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { MatchClients, type ClientMatch } from '#records/journeys/match-clients';
import type { FastifyRequest } from 'fastify';
import { ShownRows } from '#api/platform/audit/shown-rows';

export type LikelyMatch = Pick<ClientMatch, 'client' | 'score' | 'otherSite'> & {
  because: ClientMatch['because'][number][];
};

/** Who else the client of a referral may be, so that whoever referred them sees it before the journey goes on. */
@Injectable()
export class LikelyMatches {
  constructor(
    @Inject(MatchClients) private readonly matches: MatchClients,
    @Inject(ShownRows) private readonly shown: ShownRows,
  ) {}

  /**
   * Likely clients who have had a journey; null where the records cannot be asked now, because the journey is open all the same.
   * @param request is answered with them: whom it shows is in the audit
   */
  async of(
    journeyId: string,
    client: ClientDetails,
    scope: Scope,
    request: FastifyRequest,
  ): Promise<readonly LikelyMatch[] | null> {
    try {
      const known = parseJourneyId(journeyId)!.clientId;
      const { matches, elsewhere } = await this.matches.find(client, scope, known);
      const likely = matches
        .filter(({ score }) => score !== 'possible')
        .map(({ client: other, score, because, otherSite }) => ({
          ...{ client: other, score, because: [...because], otherSite },
        }));
      await this.shown.note(request, likely, elsewhere);
      return likely;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return null;
      throw error;
    }
  }
}
