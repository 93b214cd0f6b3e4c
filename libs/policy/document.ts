import type { Calendar, Policy } from '#journey/model/policy';

/** The policy as it is written in JSON. It is `Policy` without the table of offsets, which is computed from the time zone when the policy is loaded. */
export interface PolicyDocument extends Omit<Policy, 'calendar'> {
  readonly calendar: Omit<Calendar, 'offsets'>;
}
