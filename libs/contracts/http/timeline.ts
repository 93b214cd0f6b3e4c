import { z } from 'zod';
import { EVENT_KINDS } from '#journey/explain/event-kind';
import { EVENT_TYPES } from '#journey/explain/event-types';
import { actedBy } from './actor.js';
import { page, paging } from './page.js';
import { isoInstant, localDate } from './time.js';

export const eventType = z.enum(EVENT_TYPES).meta({ id: 'EventType' });

/** One thing that happened: what, when on the journey's clock, who, by which rule and why. */
export const timelineEvent = z
  .object({
    seq: z.int(),
    at: isoInstant,
    type: eventType,
    data: z.record(z.string(), z.unknown()),
    by: actedBy,
    rule: z.object({ id: z.string(), version: z.int(), title: z.string().nullable() }).nullable(),
    reason: z.string().nullable(),
    why: z.string().describe('Where its rule says what it looked at'),
  })
  .meta({ id: 'TimelineEvent' });

export type TimelineEvent = z.output<typeof timelineEvent>;

/** Beyond what a column holds no journey has events. */
const MOST_EVENTS = 2_147_483_647;

const kind = z.enum(EVENT_KINDS);

export const timelineQuery = z
  .strictObject({
    kind: z
      .union([kind, z.array(kind).min(1).max(EVENT_KINDS.length)])
      .optional()
      .describe(
        'One, or any of several. `report`: relapses, risks, results; `session`: sessions and attendance; `clock`: clocks, tasks and what else the program did by itself; `decision`: everything else',
      ),
    types: z
      .union([eventType, z.array(eventType).min(1).max(EVENT_TYPES.length)])
      .optional()
      .describe(
        'Types of events: one, or any of several. With `kind`, those of these that are also of the kinds',
      ),
    before: z.coerce
      .number()
      .int()
      .min(1)
      .max(MOST_EVENTS)
      .optional()
      .describe(
        'A `seq`: only what happened before it. The last of one page begins the next, in the place of a cursor',
      ),
    from: localDate
      .optional()
      .describe('A local date of the journey’s site: nothing that happened before it'),
    to: localDate.optional().describe('A local date of the journey’s site: nothing that happened after it'),
    ...paging,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'must not be before from',
  });
export type TimelineQuery = z.output<typeof timelineQuery>;

export const timelinePage = page('TimelinePage', timelineEvent);
