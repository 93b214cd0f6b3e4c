import { z } from 'zod';
import { ROLES } from '#journey/model/actor';
import { LADDER_RULES, START_RULES } from '#journey/model/policy-sections';
import { ascending, unique } from './order.js';
import { hoursSpan, minutesSpan, wholeDays } from './spans.js';

/** Who can be told: nobody reads what is sent to the system, and an auditor only reads the record. */
export const listener = z.enum(ROLES).exclude(['system', 'auditor']);

/** Spans of whole days only, because the rungs of a clock's ladder add multiples of them at the same local time. */
const ofDays = [
  z.strictObject({ days: wholeDays() }),
  z.strictObject({ businessDays: wholeDays() }),
] as const;

export const daySpan = z.union(ofDays, {
  error: 'expected {"days": n} or {"businessDays": n} with n above 0, whole',
});

export const span = z.union([z.strictObject({ hours: hoursSpan() }), ...ofDays], {
  error: 'expected {"hours": n}, {"days": n} or {"businessDays": n} with n above 0, days whole',
});

/** Checks that the supervisor comes before the director, because a later rung has to reach a higher role. */
export const runsUp =
  <T>(roleOf: (member: T) => string, field?: string): z.core.CheckFn<T[]> =>
  ({ value, issues }) => {
    const roles = value.map(roleOf);
    const [director, supervisor] = [roles.indexOf('director'), roles.indexOf('supervisor')];
    if (director < 0 || supervisor < director) return;
    const message = 'the supervisor comes before the director: a ladder that goes down runs backwards';
    const path = field === undefined ? [supervisor] : [supervisor, field];
    issues.push({ code: 'custom', continue: true, input: value, path, message });
  };

const attempts = z.int().min(1).max(100);
/** The longest that an alert of a high risk may wait, minutes: one day. */
const ALERT_MINUTES = 1_440;

const riskHigh = z
  .array(z.strictObject({ role: listener, minutes: minutesSpan(ALERT_MINUTES, 0) }))
  .min(1)
  .check(
    ({ value, issues }) => {
      const first = value[0]?.minutes ?? 0;
      if (first === 0) return;
      const message = `the first alert of a high risk goes out at once: expected 0, not ${first}`;
      issues.push({ code: 'custom', continue: true, input: value, path: [0, 'minutes'], message });
    },
    ascending(({ minutes }) => minutes, 'minutes'),
    unique(({ role }) => role, 'role'),
    runsUp(({ role }) => role, 'role'),
  );

/** Clocks of the phases, and how long each ladder's rung waits. */
export const clocks = z.strictObject({
  firstContact: span,
  lostToContact: z.strictObject({ attempts, after: span }),
  screeningUrgent: span,
  screeningRoutine: span,
  offer: span,
  assessment: span,
  planning: span,
  reviewDays: wholeDays(),
  reviewDeliveredHours: hoursSpan(1_000),
  relapseAcknowledge: span,
  relapseDecide: span,
  riskHigh,
  riskDispose: span.optional(),
  seatKeptOnHold: span,
  lengthDecision: span,
  dischargeSummary: span,
  followUps: z
    .array(z.strictObject({ day: wholeDays(5 * 366) }))
    .min(1)
    .max(60)
    .check(ascending(({ day }) => day, 'day')),
  followUpAttempts: attempts,
  followUpGrace: span,
});

/** An object with one value per ladder rule. It is not zod's record, because that drops a key `__proto__` silently. */
export const laddersOf = <T extends z.ZodType>(one: T) =>
  z.strictObject(
    Object.fromEntries(LADDER_RULES.map((id) => [id, one.exactOptional()])) as Record<
      (typeof LADDER_RULES)[number],
      z.ZodExactOptional<T>
    >,
  );

/**
 * The rules whose task is raised when the work begins. An empty list still has an effect: a later rung for the same role raises the task that is there
 * again.
 */
export const tasksAtStart = z.array(z.enum(START_RULES)).check(unique((id) => id));

/** Who hears of a missed clock at 1×, 2×, 3× … its span. The phase's own role can only be the first. */
export const ladder = z
  .array(z.union([z.literal('responsible'), listener]))
  .min(1)
  .check(
    unique((role) => role),
    ({ value, issues }) => {
      const at = value.indexOf('responsible');
      if (at <= 0) return;
      const message = 'the responsible role comes first: a ladder that comes back to it runs backwards';
      issues.push({ code: 'custom', continue: true, input: value, path: [at], message });
    },
    runsUp((role) => role),
  );
