import { z } from 'zod';
import { ACTION_STATES } from '#journey/actions/actions';
import { gate } from './gate.js';
import { journeyId, taskId } from './ids.js';
import { MILESTONE_NAMES } from './milestones.js';
import { matterKind } from './program.js';
import { requirement } from './requirement.js';
import { taskSubject } from './task-subject.js';
import { isoInstant } from './time.js';

const ruleRef = z.object({ id: z.string(), version: z.int() });

const action = z
  .object({
    name: z.enum(MILESTONE_NAMES),
    path: z.string().describe('Of its route, under the journey'),
    state: z
      .enum(ACTION_STATES)
      .describe(
        'recommended: a task asks for it; needsReason: taken with something written; blocked: a rule refuses it as things stand; notYours: somebody else may do it',
      ),
    rule: ruleRef.nullable().describe('What stands in its way, or wants something written'),
    needed: z.array(z.string()),
    requires: z.array(requirement),
    gates: z
      .array(gate)
      .describe('What its rule looks at, met or not: of a step-down the gates of R-TAPER; else empty'),
    defaults: z
      .record(z.string(), z.unknown())
      .describe('What its form begins with: fields of the body of its route'),
    task: taskId.nullable().describe('The open task that it answers, the one that is due first'),
  })
  .meta({ id: 'Action' });

/** What the person who asks may do with a journey now. */
export const actionsOfJourney = z
  .object({
    journeyId,
    seq: z.int().describe('Up to which event of the journey this holds'),
    now: isoInstant.describe("The journey's own time, which in rehearsal is ahead"),
    tasks: z
      .array(
        z.object({
          task: taskId,
          kind: matterKind.describe('What it is about'),
          subject: taskSubject,
          rule: ruleRef.nullable().describe('By which it stands; null of what a report has raised by itself'),
          milestones: z.array(z.enum(MILESTONE_NAMES)),
        }),
      )
      .describe('Each open task with what ends it, the usual one first. `completeTask`: by ticking it off'),
    actions: z.array(action).describe('Recommended first, then possible, then what stands in their way'),
  })
  .meta({ id: 'ActionsOfJourney' });

export type ActionsOfJourney = z.output<typeof actionsOfJourney>;
