import { Inject, Injectable } from '@nestjs/common';
import { siteIsEnough } from '#access/ability';
import type { Person } from '#access/person';
import { siteScope } from '#access/scope';
import type { TaskFilter } from '#records/journeys/task-filter';
import { ClientMerges } from '#records/merges/client-merges';
import { ProgramSites } from '#api/platform/access/program-sites';

/**
 * Counts the merges that wait for somebody's signature (A-MERGE-SIGN). They are no rows of the list: a task is of one journey, and these are of two clients who may
 * have none open. They wait as long as the record says so, and nothing is written to raise them (ADR 78).
 */
@Injectable()
export class MergesToSign {
  constructor(
    @Inject(ClientMerges) private readonly merges: ClientMerges,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  /** None for who may sign none, and where the filter asks for something that a merge has not. @throws DatabaseUnavailable */
  async count({ roles, sites: theirs, id }: Person, filter: TaskFilter): Promise<number> {
    const sign = siteIsEnough(roles, 'sign', 'ClientMerge');
    const isAsked = filter.role ? sign.some((role) => role === filter.role) : sign.length > 0;
    if (!isAsked || !asksNothingOfAJourney(filter)) return 0;
    return this.merges.toSign(siteScope({ sites: theirs }, await this.sites.now()), id);
  }
}

/** A merge is of nobody in particular, has no clock, no time, and no kind of task. */
const asksNothingOfAJourney = ({ staff, status, overdue, kind, dueBefore }: TaskFilter): boolean =>
  !staff && status !== 'closed' && !overdue && !kind && !dueBefore;
