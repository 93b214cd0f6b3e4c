import { EVERYTHING, type Scope } from '#access/scope';
import { LIKELINESS, likenessTo, type Likeness } from '#client/likeness';
import type { DataSource } from 'typeorm';
import { ClientCandidates, type Sent } from '../clients/client-candidates.js';
import type { ClientSummary } from '../clients/client-summary.js';
import { withMerged } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';
import {
  LATEST_FIRST,
  SUMMARY_COLUMNS,
  summaryOf,
  type JourneySummary,
  type SummaryRow,
} from './journey-summary.js';

/** A client who may be the person described. Of a client at another site nothing is told but that there is one. */
export interface ClientMatch extends Likeness {
  readonly client: ClientSummary | null;
  readonly otherSite: boolean;
  /** Those in scope, latest first. */
  readonly journeys: readonly JourneySummary[];
  readonly open: string | null;
}

export interface FoundMatches {
  /** The likeliest first; all of other sites together are the last. */
  readonly matches: readonly ClientMatch[];
  /** Ids of those at other sites, for the audit: nobody who asks is shown them. */
  readonly elsewhere: readonly string[];
}

/** The most matches that are returned; nobody reads a longer list. */
const MOST = 5;
/** How many of the likeliest candidates are checked for being in scope. */
const LOOKED_AT = 50;

/** Finds clients who may be the person described (ADR 32). All methods throw DatabaseUnavailable. */
export class MatchClients {
  private readonly candidates: ClientCandidates;

  constructor(private readonly dataSource: DataSource) {
    this.candidates = new ClientCandidates(dataSource);
  }

  /** The likeliest first. @param known the client that is described: not among them */
  async of(sent: Sent, scope: Scope = EVERYTHING, known: string | null = null): Promise<ClientMatch[]> {
    return [...(await this.find(sent, scope, known)).matches];
  }

  /** As `of`, with whom it tells of but does not show. */
  async find(sent: Sent, scope: Scope, known: string | null = null): Promise<FoundMatches> {
    const likeness = likenessTo(sent);
    const scored = (await this.candidates.find(sent, known))
      .flatMap(({ client, known: as, phone, byNumber }) => {
        const like = likeness({ ...as, phone }, byNumber);
        return like ? [{ client, ...like }] : [];
      })
      .sort((a, b) => rankOf(a) - rankOf(b) || (a.client.id < b.client.id ? -1 : 1))
      .filter(({ client }, index, all) => all.findIndex((other) => other.client.id === client.id) === index)
      .slice(0, LOOKED_AT);
    const journeys = await this.journeysOf(
      scored.map(({ client }) => client.id),
      scope,
    );
    const here = scored.flatMap((match): ClientMatch[] => {
      const own = journeys.get(match.client.id);
      return own ? [{ ...match, otherSite: false, ...journeysIn(own) }] : [];
    });
    const elsewhere = scored.flatMap(({ client, score }) =>
      journeys.has(client.id) || score === 'possible' ? [] : [client.id],
    );
    const isElsewhere = elsewhere.length > 0;
    return {
      matches: isElsewhere ? [...here.slice(0, MOST - 1), AT_ANOTHER_SITE] : here.slice(0, MOST),
      elsewhere,
    };
  }

  private async journeysOf(
    clientIds: readonly string[],
    scope: Scope,
  ): Promise<ReadonlyMap<string, readonly JourneySummary[]>> {
    if (clientIds.length === 0) return new Map();
    const conditions = new Conditions();
    const ids = `any(${conditions.value(clientIds)}::uuid[])`;
    conditions.add(`j.client_id in ${withMerged(ids)}`);
    inScope(scope, conditions);
    const text = `select ${SUMMARY_COLUMNS} from journey j ${conditions.where} order by ${LATEST_FIRST}`;
    const statement = { name: 'journeys-of-matches', text, prepared: false };
    const rows = await run<SummaryRow & object>(this.dataSource, statement, conditions.values);
    const found = new Map<string, JourneySummary[]>();
    for (const journey of rows.map(summaryOf))
      found.set(journey.clientId, [...(found.get(journey.clientId) ?? []), journey]);
    return found;
  }
}

/**
 * The single match for all candidates at other sites. It does not say how many they are or what they have in common, because that would tell about people
 * at a site that is not the person's own.
 */
const AT_ANOTHER_SITE: ClientMatch = {
  ...{ client: null, score: 'likely', because: [], otherSite: true, journeys: [], open: null },
};

const journeysIn = (journeys: readonly JourneySummary[]): Pick<ClientMatch, 'journeys' | 'open'> => ({
  journeys,
  open: journeys.find(({ closedAt }) => closedAt === null)?.journeyId ?? null,
});

/** Rank of a match, the best first: by likeliness, then by how many reasons it has, then by how few of the reasons are guesses about spelling or dates. */
const rankOf = ({ score, because }: Likeness): number =>
  LIKELINESS.indexOf(score) * 100 -
  because.length * 10 +
  because.filter((reason) => reason === 'soundsLike' || reason === 'birthDateSwapped').length;
