import type { Calendar, Policy } from '#journey/model/policy';

/** The policy as it is written down: all of `Policy` but the offset table, which loading fills in from the time zone. */
export interface PolicyDocument extends Omit<Policy, 'calendar'> {
  readonly calendar: Omit<Calendar, 'offsets'>;
}
