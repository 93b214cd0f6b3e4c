import { firstDayOf } from '#contracts/http/dates';
import { MOST_DAYS } from '#contracts/http/rehearsal';
import { impossibleTime } from '#instruments/possible-time';
import { timeInFact } from '#journey/facts/time-in-fact';
import type { Fact } from '#journey/model/fact';
import type { Rehearsal } from '#api/platform/journeys/rehearsal';
import { Problem } from '#api/platform/problems/problem';

const DAY_MS = 86_400_000;

/** The latest time that a fact may name, ms since epoch. A journey in rehearsal is ahead of this machine's clock, by as much as it can be moved on at once. */
export const latestTimeOf = (rehearsal: Rehearsal | null): number =>
  Date.now() + (rehearsal ? MOST_DAYS * DAY_MS : 0);

/**
 * A fact cannot be refused, but nobody can have answered an instrument later than now, or before they were born.
 * @param latest ms since epoch
 * @param birthDate of the client, YYYY-MM-DD or a beginning of it; null where it is not known
 * @throws Problem that names the field
 */
export const mustBePossible = (fact: Fact, latest: number, birthDate: string | null): void => {
  const time = timeInFact(fact);
  if (!time) return;
  const [field, takenAt] = time;
  const detail = impossibleTime(takenAt, latest, birthDate === null ? null : firstDayOf(birthDate));
  if (detail) throw new Problem('invalid-input', undefined, { errors: [{ field, detail }] });
};
