import { z } from 'zod';
import { role } from './actor.js';
import { policyId } from './ids.js';
import { isoInstant } from './time.js';

/** What is asked of somebody at a site, and is about no client. */
export const siteTask = z
  .object({
    task: z.string(),
    kind: z
      .enum(['capacity', 'calendar'])
      .describe('`capacity`: a track is nearly full (R-CAPACITY); `calendar`: the holidays of the site end'),
    site: policyId,
    track: policyId.nullable(),
    role,
    title: z.string(),
    ruleId: z.string().nullable(),
    raisedAt: isoInstant,
    dueAt: isoInstant,
    endedBy: z
      .enum(['reportCapacity', 'publishSiteCalendar'])
      .describe('The operation that ends it: it is not ticked off'),
  })
  .meta({ id: 'SiteTask' });
export type SiteTask = z.output<typeof siteTask>;
