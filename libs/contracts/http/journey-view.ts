import { z } from 'zod';
import { CARE_ROLES } from '#journey/model/care-team';
import { APPOINTMENT_KEPT } from '#journey/model/milestone';
import type { JourneyView } from '#journey/view';
import { role, staffId } from './actor.js';
import { summaryHash } from './discharge-summary.js';
import { level } from './hand-off.js';
import { journeyId, policyId, taskId } from './ids.js';
import { closeReason, entryKind, phase, riskLevel, waitlistPriority } from './journey-terms.js';
import { isoInstant, localDate } from './time.js';

const clock = z.object({ id: z.string(), rule: z.string(), title: z.string(), dueAt: isoInstant });

const openTask = z.object({
  task: taskId,
  role,
  title: z.string(),
  raisedAt: isoInstant,
  dueAt: isoInstant.nullable(),
  rung: z.int(),
  clock: z.string().nullable(),
});

export const careTeam = z.partialRecord(z.enum(CARE_ROLES), staffId);

/** What everybody who may look at a journey sees. This schema describes it for the OpenAPI document; the journey itself makes the view. */
export const journeyView = z
  .object({
    journeyId,
    seq: z.int(),
    phase,
    phaseSince: isoInstant,
    openedAt: isoInstant,
    closedAt: isoInstant.nullable(),
    closedBecause: closeReason.nullable(),
    aftercareEnded: closeReason.optional().describe('What ended the aftercare before its time'),
    level: level.nullable(),
    tier: policyId.nullable(),
    track: policyId.nullable(),
    risk: riskLevel.nullable(),
    overdue: z.boolean(),
    entryKind,
    minor: z.boolean(),
    policyVersion: z.string(),
    treatment: z
      .object({
        startedAt: isoInstant
          .optional()
          .describe(
            'When treatment began, whatever has interrupted it; absent in what an earlier version wrote',
          ),
        endsAt: isoInstant,
        tierSince: isoInstant,
        relapseOpen: z.boolean(),
        taper: z.enum(['recommended', 'held']).nullable(),
      })
      .nullable(),
    waitlist: z
      .object({
        track: policyId,
        priority: waitlistPriority,
        since: isoInstant,
        offers: z.int().describe('Seats offered so far'),
        offer: z.object({ track: policyId, expiresAt: isoInstant }).nullable(),
      })
      .nullable()
      .describe(
        'What the client waits for, while they wait for a seat (R-WAITLIST), or for one to come back to (R-SEAT-AGAIN)',
      ),
    summary: z
      .object({
        version: z.int(),
        hash: summaryHash.nullable().describe('What a signature names; null: another one is to be written'),
        signed: z.int().nullable().describe('The version that was signed last'),
      })
      .optional()
      .describe('The discharge summary that was written last; absent until one is'),
    lastDay: localDate
      .optional()
      .describe('The last day of treatment, where the discharge was begun before it; absent of any other'),
    appointmentKept: z
      .enum(APPOINTMENT_KEPT)
      .optional()
      .describe('Whether the first appointment of continuing care was kept; absent until somebody said'),
    careTeam: careTeam.describe('Staff ids by role'),
    movedInAt: z
      .int()
      .optional()
      .describe('Sequence up to which it was lived elsewhere; absent where it was not'),
    clocks: z.array(clock).describe('Clocks running, soonest first'),
    tasks: z.array(openTask),
    next: z.array(z.string()).describe('Milestones the phase waits for; a rule may still refuse one'),
  })
  .meta({ id: 'JourneyView' }) satisfies z.ZodType<JourneyView>;

/** The answer to a write: the journey's view; for somebody who may not read the journey, only its id and `seq`. */
export const journeyAfter = z
  .union([
    journeyView,
    z
      .object({ journeyId, seq: z.int() })
      .meta({ id: 'JourneyMoved', description: 'To whoever may do it, and may not read the journey' }),
  ])
  .meta({ id: 'JourneyAfter' });
