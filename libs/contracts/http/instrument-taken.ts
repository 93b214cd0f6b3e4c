import { z } from 'zod';
import { QUESTIONNAIRE_CODES } from '#instruments/instrument';
import { WAYS_GIVEN, type InstrumentTaken } from '#instruments/instrument-taken';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems } from '#instruments/score';
import type { ItemFault } from '#instruments/item-faults';
import { splitActor, fields, type CommandBody } from './acted.js';
import { answered } from './instrument.js';
import { instant } from './time.js';

/** Parameters of an issue that says that an instrument cannot be scored with these answers, and why. */
export interface Unscorable {
  readonly unscorable: ItemFault['reason'];
}

/** `items[3]` → `['items', 3]` */
const pathOf = (field: string): (string | number)[] => {
  const place = /^items\[(\d+)\]$/.exec(field);
  return place ? ['items', Number(place[1])] : [field];
};

/** An instrument with its answers; the schema's output has the score. A missing answer is never estimated for the total. */
export const instrumentTaken: z.ZodType<CommandBody<{ readonly taken: InstrumentTaken }>> = fields({
  code: z.enum(QUESTIONNAIRE_CODES),
  ...answered,
  takenAt: instant.describe('Never in the future'),
  how: z.enum(WAYS_GIVEN),
})
  .meta({ id: 'InstrumentTaken' })
  .transform((body, context) => {
    const { code, items, sex, takenAt, how } = body;
    const scoring = scoreItems(QUESTIONNAIRES[code], items, sex);
    if (scoring.ok) return splitActor({ by: body.by, taken: { ...scoring.score, items, takenAt, how } });
    for (const { field, detail, reason } of scoring.faults) {
      const params: Unscorable = { unscorable: reason };
      context.issues.push({ code: 'custom', path: pathOf(field), message: detail, input: body, params });
    }
    return z.NEVER;
  });
