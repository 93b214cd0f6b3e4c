import { z } from 'zod';
import { ROLES } from '#journey/model/actor';
import { acted } from './acted.js';
import { clientSummary } from './client.js';
import { clientId } from './ids.js';
import { page, paging } from './page.js';
import { reason } from './text.js';
import { isoInstant } from './time.js';

const step = { at: isoInstant, by: z.object({ id: z.string(), role: z.enum(ROLES) }) };

export const clientMerge = z
  .object({
    id: z.guid(),
    status: z
      .enum(['proposed', 'signed', 'undone'])
      .describe('`signed`: they are one; `undone`: two again, or never made one'),
    survivor: clientSummary.describe('Who stays: journeys of both are theirs'),
    other: clientSummary.describe('Who is part of them as long as it stands'),
    reason: z.string(),
    proposed: z.object(step),
    signed: z.object(step).nullable().describe('By a second person'),
    undone: z.object({ ...step, reason: z.string() }).nullable(),
  })
  .meta({ id: 'ClientMerge' });

export const clientMergePage = page('ClientMergePage', clientMerge);

/** The client of the address stays. */
export const proposeMerge = acted({
  other: clientId.describe('The client who is the same person, and is part of the one of the address then'),
  reason: reason.describe('How it is known that they are one person'),
}).meta({ id: 'ProposeMerge' });
export type ProposeMergeBody = z.output<typeof proposeMerge>;

/** The body has nothing but the actor, who signs. */
export const signMerge = acted({});

export const undoMerge = acted({
  reason: reason.describe('Why they are not one person, or not to be made one'),
}).meta({ id: 'UndoMerge' });
export type UndoMergeBody = z.output<typeof undoMerge>;

export const mergesQuery = z.strictObject({
  status: z
    .enum(['proposed', 'signed', 'undone'])
    .optional()
    .describe('`proposed`: what waits for a signature'),
  ...paging,
});
export type MergesQuery = z.output<typeof mergesQuery>;
