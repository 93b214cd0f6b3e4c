import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { FACT_NAMES, FACTS } from '#contracts/http/facts';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import { firstDayOf } from '#contracts/http/dates';
import type { CourseStepSent } from '#contracts/http/move-in';
import { impossibleTime } from '#instruments/possible-time';
import { timeInFact } from '#journey/facts/time-in-fact';
import type { Actor } from '#journey/model/actor';
import type { Fact } from '#journey/model/fact';
import type { Milestone, MilestoneName } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { CourseStep } from '#journey/moving-in/course';
import { ageAt, ASK_FOR_AGE } from '#journey/rules/age';
import { isQualifiedAssessor, RATED } from '#journey/rules/assessor';
import { localDate } from '#journey/time/local-time';
import { Assessors } from '#records/access/assessors';
import { fromIssues, type Issue } from '#api/platform/problems/from-issues';
import { SiteAccess } from '#api/platform/access/site-access';
import { tracksSentTo } from '#api/platform/access/resource-locator';
import { Problem } from '#api/platform/problems/problem';
import { StaffDirectory } from '#api/platform/staff/staff-directory';

/** What the checks of a step need to know of the client and the mover. */
export interface OfClient {
  readonly birthDate: string;
  readonly policy: Policy;
  /** Who moves the client in. */
  readonly mover: Person;
}

/** A step of a course as the rules take it, with what the API knows of that day: who may assess, and how old the client was. */
@Injectable()
export class ReadStep {
  constructor(
    @Inject(StaffDirectory) private readonly staff: StaffDirectory,
    @Inject(Assessors) private readonly assessors: Assessors,
    @Inject(SiteAccess) private readonly access: SiteAccess,
  ) {}

  /** @param place in what was sent, for what is wrong with it @throws Problem, DatabaseUnavailable */
  async read(sent: CourseStepSent, place: string, of: OfClient): Promise<CourseStep> {
    const { at, by } = sent;
    await this.mustExist(by, `${place}.by`, of.mover);
    if ('fact' in sent) return { at, by, what: { fact: factOf(sent, place, of) } };
    const milestone = milestoneOf(sent, place);
    const { data } = milestone;
    if (milestone.name === 'assignCareTeam' && milestone.data.staffId !== null)
      await this.mustExist({ id: milestone.data.staffId }, `${place}.data.staffId`, of.mover);
    for (const track of tracksIn(milestone)) await this.access.mustWorkAt(of.mover, track);
    const known = {
      ...(RATED.has(milestone.name) && { qualified: await this.isQualified(by, at, of) }),
      ...((ASK_FOR_AGE as readonly MilestoneName[]).includes(milestone.name) && ageThen(at, of)),
    };
    return { at, by, what: { milestone: { ...milestone, data: { ...data, ...known } } as Milestone } };
  }

  /**
   * Staff who have worked only at other sites count as unknown, because the mover must not learn who works there. @throws Problem where nobody who has ever
   * worked at a site of the mover has that id; DatabaseUnavailable
   */
  async mustExist({ id }: Pick<Actor, 'id'>, place: string, mover: Person): Promise<void> {
    const member = await this.staff.of(id);
    if (!member?.sites.some((site) => mover.sites.includes(site)))
      throw notValid(place, 'is nobody of the staff');
  }

  private async isQualified(by: Actor, at: number, { policy }: OfClient): Promise<boolean> {
    return isQualifiedAssessor(by, await this.assessors.of(by.id), localDate(at, policy.calendar));
  }
}

/** The tracks to which a step sends the client. The mover has to work at the site of each, as by the milestone's own route. */
const tracksIn = ({ name, data }: Milestone): string[] =>
  MILESTONES[name].about === 'track' ? tracksSentTo(data) : [];

const ageThen = (at: number, { birthDate, policy }: OfClient): object => {
  const age = ageAt(birthDate, at, policy);
  return age ? { age } : {};
};

/** @throws Problem */
const milestoneOf = (
  { milestone: path, data }: Extract<CourseStepSent, { milestone: unknown }>,
  place: string,
): Milestone => {
  const name = MILESTONE_NAMES.find((one) => MILESTONES[one].path === path)!;
  const read = MILESTONES[name].body.safeParse(data);
  if (read.error) throw wrongIn(read.error.issues, place);
  return { name, data: read.data.data } as Milestone;
};

/** @throws Problem */
const factOf = (
  { fact: path, data, at }: Extract<CourseStepSent, { fact: unknown }>,
  place: string,
  { birthDate }: OfClient,
): Fact => {
  const name = FACT_NAMES.find((one) => FACTS[one].path === path)!;
  const read = FACTS[name].body.safeParse(data);
  if (read.error) throw wrongIn(read.error.issues, place);
  const fact = { name, data: read.data.data } as Fact;
  const [field, takenAt] = timeInFact(fact) ?? ['', at];
  const wrong = impossibleTime(takenAt, at, firstDayOf(birthDate));
  if (wrong) throw notValid(`${place}.data.${field}`, wrong);
  return fact;
};

const wrongIn = (issues: readonly Issue[], place: string): Problem =>
  fromIssues(
    issues.map((issue) => ({ ...issue, path: [...place.split('.'), 'data', ...(issue.path ?? [])] })),
  );

export const notValid = (field: string, detail: string): Problem =>
  new Problem('invalid-input', undefined, { errors: [{ field, detail }] });
