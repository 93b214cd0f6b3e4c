import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { visibleFields } from '#api/platform/access/visible-fields';
import type { GrantedAccess } from '#api/platform/access/grant';
import { accessRules } from '#access/rules';
import { narrowed } from '#contracts/http/narrowed';

const whole = z.object({
  journeyId: z.string(),
  phase: z.string(),
  client: z.object({ id: z.string() }),
  view: z.object({ phase: z.string(), tier: z.string().nullable(), risk: z.string() }),
});
const answer = {
  journeyId: 'a',
  phase: 'treatment',
  client: { id: 'b' },
  view: { phase: 'treatment', tier: null, risk: 'high' },
};

const shownBy = (fields: readonly string[]) => visibleFields(answer, { seen: fields } as GrantedAccess);

describe('what is described of an answer that a rule narrows', () => {
  test.each([
    ['fields', ['journeyId', 'client']],
    ['fields inside of fields', ['view.phase', 'view.tier']],
    ['fields that this answer has not', ['journeyId', 'overdue', 'view.closedAt', 'view.risk']],
  ])('is what is shown: %s', (_, fields) => {
    const schema = narrowed(whole, fields);
    expect(schema.parse(shownBy(fields))).toEqual(shownBy(fields));
    expect(schema.parse(answer)).toEqual(shownBy(fields));
  });

  test('is said for every rule that has fields', () => {
    const narrowing = accessRules.filter(([, rule]) => rule.fields).map(([id]) => id);
    expect(narrowing.sort()).toEqual(['A-GROUPS', 'A-OVERDUE', 'A-OVERDUE-TASK', 'A-UNASSIGNED']);
  });
});
