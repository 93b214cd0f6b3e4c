import { z } from 'zod';
import { ROLES } from '#journey/model/actor';
import { CARE_ROLES } from '#journey/model/care-team';
import { RISK_LEVELS } from '#journey/model/milestone';
import { CLOSE_REASONS, PHASES } from '#journey/model/phase';
import { WAITLIST_PRIORITIES } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { level } from './hand-off.js';
import { isoInstant } from './time.js';

const clock = z.object({ id: z.string(), rule: z.string(), title: z.string(), dueAt: isoInstant });

const openTask = z.object({
  task: z.string(),
  role: z.enum(ROLES),
  title: z.string(),
  raisedAt: isoInstant,
  dueAt: isoInstant.nullable(),
  rung: z.int(),
  clock: z.string().nullable(),
});

/** What everybody who looks at a journey sees. Described for the document; the journey itself makes it. */
export const journeyView = z
  .object({
    journeyId: z.string(),
    seq: z.int(),
    phase: z.enum(PHASES),
    phaseSince: isoInstant,
    openedAt: isoInstant,
    closedAt: isoInstant.nullable(),
    closedBecause: z.enum(CLOSE_REASONS).nullable(),
    level: level.nullable(),
    tier: z.string().nullable(),
    track: z.string().nullable(),
    risk: z.enum(RISK_LEVELS).nullable(),
    overdue: z.boolean(),
    entryKind: z.string(),
    minor: z.boolean(),
    policyVersion: z.string(),
    treatment: z
      .object({
        endsAt: isoInstant,
        tierSince: isoInstant,
        relapseOpen: z.boolean(),
        taper: z.enum(['recommended', 'held']).nullable(),
      })
      .nullable(),
    waitlist: z
      .object({
        track: z.string(),
        priority: z.enum(WAITLIST_PRIORITIES),
        since: isoInstant,
        offers: z.int().describe('Seats offered so far'),
        offer: z.object({ track: z.string(), expiresAt: isoInstant }).nullable(),
      })
      .nullable()
      .describe('What the client waits for, while they wait for a seat (R-WAITLIST)'),
    careTeam: z.partialRecord(z.enum(CARE_ROLES), z.string()).describe('Staff ids by role'),
    clocks: z.array(clock).describe('Clocks running, soonest first'),
    tasks: z.array(openTask),
    next: z.array(z.string()).describe('Milestones the phase waits for; a rule may still refuse one'),
  })
  .meta({ id: 'JourneyView' }) satisfies z.ZodType<JourneyView>;
