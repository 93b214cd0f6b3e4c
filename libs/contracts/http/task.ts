import { z } from 'zod';
import { ACCESS_RULES } from '#access/rules';
import { acted } from './acted.js';
import { role, staffId } from './actor.js';
import { clientSummary } from './client.js';
import { journeyId, taskId } from './ids.js';
import { narrowed } from './narrowed.js';
import { page, paging } from './page.js';
import { toCall } from './related-person.js';
import { isoInstant } from './time.js';

export const taskQuery = z.strictObject({
  role: role.optional(),
  staff: staffId.optional().describe('Tasks of a role that this person has in the care team'),
  status: z.enum(['open', 'closed']).optional(),
  overdue: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe('Raised because a clock was missed'),
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
    raisedAt: isoInstant,
    dueAt: isoInstant.nullable(),
    rung: z.int().describe("Of the clock's ladder: 0 reminds, from 1 on the clock is missed"),
    clock: z.string().nullable(),
    status: z.enum(['open', 'closed']),
    closedAt: isoInstant.nullable(),
    closedBy: staffId.nullable(),
    how: z.enum(['done', 'satisfied']).nullable(),
    client: clientSummary,
    call: toCall.describe(
      'Whom staff may call about it: of a high risk, a no-show, a lost contact. First who is first',
    ),
    why: z
      .string()
      .nullable()
      .describe('Where its rule says what it looks at; of a closed task, the timeline knows'),
  })
  .meta({ id: 'ListedTask' });

export const taskPage = page(
  'TaskPage',
  z.union([
    listedTask,
    narrowed(listedTask, ACCESS_RULES['A-OVERDUE-TASK'].fields).meta({
      id: 'ListedTaskToOperators',
      description: 'A-OVERDUE-TASK',
    }),
  ]),
);
