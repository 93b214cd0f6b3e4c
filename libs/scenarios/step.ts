import type { Fact, FactName, Facts } from '#journey/model/fact';
import type { Milestone, MilestoneName, Milestones } from '#journey/model/milestone';

/** One step of a course: a milestone that somebody asks for. Whoever carries a course out is given these. */
export const step = <N extends MilestoneName>(name: N, data: Milestones[N]): Milestone =>
  // The compiler does not see that a name and the data of that name are one of the union.
  ({ name, data }) as unknown as Milestone;

/** What somebody reports meanwhile. */
export const report = <N extends FactName>(name: N, data: Facts[N]): Fact =>
  ({ name, data }) as unknown as Fact;
