import type { Fact, FactName, Facts } from '#journey/model/fact';
import type { Milestone, MilestoneName, Milestones } from '#journey/model/milestone';

/** One step of a course: a milestone that somebody asks for. Every driver of a course gets these. */
export const step = <N extends MilestoneName>(name: N, data: Milestones[N]): Milestone =>
  // The cast is needed because the compiler cannot prove that the name and its data belong to one member of the union.
  ({ name, data }) as unknown as Milestone;

/** A fact that somebody reports during a course. */
export const report = <N extends FactName>(name: N, data: Facts[N]): Fact =>
  ({ name, data }) as unknown as Fact;
