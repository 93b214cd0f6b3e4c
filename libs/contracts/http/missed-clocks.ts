import { z } from 'zod';
import { role, staffId } from './actor.js';
import { matterKind } from './program.js';
import { ruleId } from './rule-id.js';
import { isoInstant } from './time.js';

const missedClocksOf = z
  .object({
    rule: ruleId,
    kind: matterKind.describe('What they are about'),
    role: role.describe('Who is asked now: as high as the ladder has climbed'),
    clinician: staffId.nullable().describe('Who has the clients; null where nobody has'),
    clocks: z.int().describe('So many'),
    since: isoInstant.describe('When the first of them was due, by the clock of its journey'),
  })
  .meta({ id: 'MissedClocksOf' });

export const missedClocks = z
  .object({
    items: z.array(missedClocksOf).describe('What is late longest comes first'),
    more: z.boolean().describe('There are more than ten thousand: those that are late longest are here'),
  })
  .meta({ id: 'MissedClocks' });
export type MissedClocks = z.output<typeof missedClocks>;
