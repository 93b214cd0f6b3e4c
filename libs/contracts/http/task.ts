import { z } from 'zod';
import { ACCESS_RULES } from '#access/rules';
import { acted } from './acted.js';
import { role, staffId } from './actor.js';
import { brokenGlass } from './break-glass.js';
import { clientSummary } from './client.js';
import { journeyId, policyId, taskId } from './ids.js';
import { phase } from './journey-terms.js';
import { milestoneName } from './milestone-name.js';
import { narrowed } from './narrowed.js';
import { page, paging } from './page.js';
import { matterKind } from './program.js';
import { siteTask } from './site-task.js';
import { taskSubject } from './task-subject.js';
import { toCall } from './related-person.js';
import { instant, isoInstant } from './time.js';
import { trueOrFalse } from './true-or-false.js';

export const taskQuery = z.strictObject({
  role: role.optional(),
  staff: staffId.optional().describe('Tasks of a role that this person has in the care team'),
  status: z.enum(['open', 'closed']).optional(),
  overdue: trueOrFalse.optional().describe('Raised because a clock was missed'),
  kind: matterKind.optional().describe('What it is about'),
  dueBefore: instant.optional().describe('What has no time is due as it is raised'),
  mine: trueOrFalse
    .optional()
    .describe(
      '`true`: what it is theirs to do: of their roles what nobody else has in the care team, to clinicians what is for on call, and the attendance of groups that they lead',
    ),
  fold: trueOrFalse
    .optional()
    .describe(
      '`true`: one row a matter: the task of its clock that came last, with all of them in `rungs`; of a group session one row, with everybody in `journeys`',
    ),
  counts: trueOrFalse.optional().describe('`true`: how many there are, in `counts`'),
  ...paging,
});

export type TaskQuery = z.output<typeof taskQuery>;

export const taskDone = acted({});

const listedTask = z
  .object({
    journeyId,
    task: taskId,
    role,
    person: staffId.nullable().describe('Who has this role in the care team'),
    title: z.string(),
    ruleId: z.string().nullable(),
    kind: matterKind.describe('What it is about'),
    subject: taskSubject,
    milestones: z
      .array(milestoneName)
      .describe(
        'Those that close it, the usual one first; none where a result does, or a review of broken glass. `completeTask`: by ticking it off',
      ),
    raisedAt: isoInstant,
    dueAt: isoInstant.nullable(),
    lateSince: isoInstant.nullable().describe('When it was due, of what is open and was missed'),
    rung: z.int().describe("Of the clock's ladder: 0 reminds, from 1 on the clock is missed"),
    clock: z.string().nullable(),
    status: z.enum(['open', 'closed']),
    closedAt: isoInstant.nullable(),
    closedBy: staffId.nullable(),
    how: z.enum(['done', 'satisfied']).nullable(),
    phase: phase.describe('Where its journey stands'),
    tier: policyId.nullable(),
    track: policyId.nullable(),
    client: clientSummary.extend({ phone: z.string().nullable() }),
    call: toCall.describe(
      'Whom staff may call about it: of a high risk, a no-show, a lost contact. First who is first',
    ),
    contact: z
      .object({
        attempts: z.int().describe('How often somebody tried to reach the client, by any means'),
        lastAt: isoInstant.nullable().describe('When somebody did last'),
        reached: z.boolean().describe('Whether the client has been reached'),
      })
      .optional()
      .describe('Of `kind` `contact`, as long as it is open'),
    why: z
      .string()
      .nullable()
      .describe('Where its rule says what it looks at; of a closed task, the timeline knows'),
    rungs: z
      .array(
        z.object({
          task: taskId,
          role,
          person: staffId.nullable(),
          rung: z.int(),
          raisedAt: isoInstant,
        }),
      )
      .optional()
      .describe('With `fold`: all tasks of its clock that stand as it does, in the order of the ladder'),
    journeys: z
      .array(z.object({ journeyId, task: taskId, client: clientSummary }))
      .optional()
      .describe('With `fold`, of a session of a group: everybody whom nobody has recorded, this one first'),
    meeting: z
      .object({
        group: policyId,
        title: z.string().nullable().describe('What the group is called'),
        recorded: z
          .int()
          .describe('Of its clients with a seat on the track, as far as whoever asks may know of them'),
      })
      .optional()
      .describe('With `fold`, of a session of a group: which group, and how many are recorded already'),
    brokenGlass: brokenGlass
      .optional()
      .describe(
        'Of `kind` `brokenGlass`: what is to be reviewed, by `POST /v1/break-glass/{id}/review`, which closes it. To leaders of the site alone',
      ),
  })
  .meta({ id: 'ListedTask' });

const counts = z
  .object({
    open: z.int(),
    late: z.int().describe('Open, and their clock is missed'),
    now: z.int().describe('Open, and cannot wait: of a high risk or a relapse'),
    merges: z
      .int()
      .describe(
        'Merges that somebody else has proposed, for whoever asks to sign (A-MERGE-SIGN); no rows of this list: `GET /v1/clients/merges?status=proposed` has them. 0 where the filter asks for what a merge has not',
      ),
  })
  .describe('Of the tasks that pass the filter; 1001 is more than a thousand');

export const taskPage = page(
  'TaskPage',
  z.union([
    listedTask,
    narrowed(listedTask, ACCESS_RULES['A-OVERDUE-TASK'].fields).meta({
      id: 'ListedTaskToOperators',
      description: 'A-OVERDUE-TASK',
    }),
  ]),
  {
    counts: counts.nullable().describe('null where they were not asked for'),
    ofSites: z
      .array(siteTask)
      .describe(
        'To a director, on the first page: what is asked of them at their sites and is about no client, what is due first first',
      ),
  },
);
