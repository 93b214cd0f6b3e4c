import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { DAY, fromLocal, localDate } from '../time/local-time.js';

/**
 * R-RELAPSE, version 2: from when the days without use are counted, if the day of the use is known. Nobody knows the hour, so that day does not count: it is
 * the end of the day, local time. For today, and for a day that is still to come, it is now.
 * @param usedOn local date, YYYY-MM-DD
 */
export const dayOfUse = (
  usedOn: string | undefined,
  at: number,
  { relapse, calendar }: Policy,
): { readonly usedAt?: number } =>
  usedOn === undefined || relapse === undefined
    ? {}
    : { usedAt: Math.min(at, fromLocal(Date.parse(`${usedOn}T00:00:00Z`) + DAY, calendar)) };

/**
 * R-RELAPSE, version 3: whether the use was on a day before the client was admitted. The tier was chosen for the client as they were then. Such a use does not
 * come from the treatment, and steps nobody up.
 */
export const wasBeforeAdmission = (
  { admittedAt }: Pick<JourneyState, 'admittedAt'>,
  usedOn: string | undefined,
  { relapse, calendar }: Policy,
): boolean =>
  relapse?.beforeAdmission !== undefined &&
  usedOn !== undefined &&
  admittedAt !== null &&
  usedOn < localDate(admittedAt, calendar);
