import type { CourseDto } from '#contracts/http/course';
import type { Course } from '#journey/course/course-of';

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

export const toCourseDto = (journeyId: string, course: Course): CourseDto => ({
  journeyId,
  from: iso(course.from),
  to: iso(course.to),
  tiers: course.tiers.map(({ from, to, ...tier }) => ({ ...tier, from: iso(from), to: isoOrNull(to) })),
  relapses: course.relapses.map(({ at, usedAt, source, decision }) => ({
    ...{ source, decision },
    at: iso(at),
    usedAt: iso(usedAt),
  })),
  holds: course.holds.map(({ from, to, because }) => ({ because, from: iso(from), to: isoOrNull(to) })),
  reviews: course.reviews.map(({ at, finding }) => ({ at: iso(at), finding })),
  extensions: course.extensions.map(({ at, days, endsAt }) => ({ at: iso(at), days, endsAt: iso(endsAt) })),
  weeks: [...course.weeks],
  trends: course.trends.map(({ bands, baseline, compared, points, ...trend }) => ({
    ...trend,
    better: 'lower',
    bands: bands.map(({ name, from, to }) => ({ name, from, to })),
    baseline: { ...baseline, at: iso(baseline.at) },
    compared: compared && { ...compared, at: iso(compared.at) },
    points: points.map(({ at, ...point }) => ({ ...point, at: iso(at) })),
  })),
});
