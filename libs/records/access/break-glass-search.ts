import { initialsOf } from '#access/initials';
import type { Scope } from '#access/scope';
import { foldName, foldWrittenOut } from '#client/fold-name';
import { searchWords } from '#client/name-words';
import type { DataSource } from 'typeorm';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';
import { inScope } from '../journeys/in-scope.js';
import { ALONE, LATELY, MOST_CANDIDATES, NAMESAKES, NOTE, OF_CLIENTS } from './break-glass-search.sql.js';

/** Whom somebody looks for in an emergency. */
export interface Sought {
  readonly family: string;
  readonly birthDate: string;
}

/** What is shown of a client who was found: enough to recognize them, and no more. */
export interface SoughtJourney {
  readonly journeyId: string;
  readonly track: string | null;
  readonly initials: string;
}

/** `tooOften`: nothing was looked for, and may be again from then on (ISO). */
export type Found =
  { readonly tooOften: string } | { readonly tooOften: null; readonly journeys: readonly SoughtJourney[] };

interface Namesake {
  readonly clientId: string;
  readonly family: string | null;
  readonly given: string | null;
}

/** The most clients that are shown. Hardly more people have the same name and birth date; somebody who finds more has guessed. */
const MOST = 3;

/** Whether the client has exactly this name, folded or with umlauts written as two letters. The beginning of a name, or a similar name, finds nobody. */
const isNamed =
  (sought: string) =>
  ({ family, given }: Namesake): boolean => {
    const name = family ?? given ?? '';
    return foldName(name) === foldName(sought) || foldWrittenOut(name) === foldWrittenOut(sought);
  };

/** Emergency search, by exact name and birth date, for clients who are not in the person's caseload. All methods throw DatabaseUnavailable. */
export class BreakGlassSearch {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Every search counts, whether it finds anybody or not. A client is given by their open journey, else by their latest.
   * @param mostADay searches of one person in 24 hours
   */
  async find(sought: Sought, personId: string, mostADay: number, scope: Scope): Promise<Found> {
    const tooOften = await this.count(personId, mostADay);
    if (tooOften !== null) return { tooOften };
    const words = searchWords({ family: sought.family, given: null });
    const candidates = await run<Namesake & object>(this.dataSource, NAMESAKES, [
      ...[sought.birthDate, words, MOST_CANDIDATES],
    ]);
    const clients = new Map(candidates.filter(isNamed(sought.family)).map((one) => [one.clientId, one]));
    const journeys = await this.journeysOf([...clients.keys()], scope);
    return {
      tooOften: null,
      journeys: journeys.slice(0, MOST).map(({ clientId, ...journey }) => {
        const { given, family } = clients.get(clientId)!;
        return { ...journey, initials: initialsOf([given, family].filter(Boolean).join(' '), clientId) };
      }),
    };
  }

  /** Counts the search and returns null; or returns when the person may search again, and counts nothing. */
  private count(personId: string, mostADay: number): Promise<string | null> {
    return inTransaction(this.dataSource, 'break-glass-search', async ({ run: inside }) => {
      await inside(ALONE, [personId]);
      const [full] = await inside<{ again: Date }>(LATELY, [personId, mostADay]);
      if (full) return full.again.toISOString();
      await inside(NOTE, [personId]);
      return null;
    });
  }

  private async journeysOf(
    clientIds: readonly string[],
    scope: Scope,
  ): Promise<{ clientId: string; journeyId: string; track: string | null }[]> {
    if (clientIds.length === 0) return [];
    const conditions = new Conditions();
    conditions.add(`coalesce(kept.merged_into, kept.id) = any(${conditions.value(clientIds)}::uuid[])`);
    inScope(scope, conditions);
    const statement = { name: 'journeys-sought', text: OF_CLIENTS(conditions.where), prepared: false };
    return run(this.dataSource, statement, conditions.values);
  }
}
