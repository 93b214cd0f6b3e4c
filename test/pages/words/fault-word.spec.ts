import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#command-line/project-root';
import { reasonFault } from '#access/emergency-access';
import { birthDate } from '#contracts/http/dates';
import { language } from '#contracts/http/identity';
import { instant, localDate } from '#contracts/http/time';
import { faultWord } from '../../../apps/web/forms/fault-word.js';

/** What the API says of a value that a schema does not take. */
const said = (schema: z.ZodType, value: unknown): string => schema.safeParse(value).error!.issues[0]!.message;

describe('what is wrong with a field is said in words', () => {
  test.each([
    ['is missing', 'fault.empty', ''],
    [said(z.string(), null), 'fault.empty', ''],
    [said(z.string().min(1), ''), 'fault.empty', ''],
    [said(z.string().min(3), 'a'), 'fault.shortest', '3'],
    [said(z.string().max(200), 'a'.repeat(201)), 'fault.longest', '200'],
    [said(z.array(z.string()).min(1), []), 'fault.one', ''],
    [said(z.array(z.string()).min(2), []), 'fault.fewest', '2'],
    [said(z.array(z.string()).max(1), ['a', 'b']), 'fault.most', '1'],
    [said(z.number().min(1.5), 1), 'fault.least', '1.5'],
    [said(z.int().max(30), 31), 'fault.greatest', '30'],
    [said(z.number().positive(), 0), 'fault.above', '0'],
    [said(z.number(), 'a'), 'fault.number', ''],
    [said(z.int(), 1.5), 'fault.number', ''],
    [said(z.enum(['a', 'b']), 'c'), 'fault.choose', ''],
    [said(language, 'Klingon, or so'), 'fault.language', ''],
    [said(birthDate(), '1800-01-01'), 'fault.from', '1880'],
    [said(birthDate(), '1985-02-30'), 'fault.from', '1880'],
    [said(birthDate(), '9999-01-01'), 'fault.future', ''],
    [said(localDate, '1800-01-01'), 'fault.from', '1880'],
    [said(localDate, 'yesterday'), 'fault.date', ''],
    [said(instant, '1800-01-01T00:00:00Z'), 'fault.from', '1880'],
    ['must not be in the future', 'fault.future', ''],
    ['must not be before the client was born', 'fault.born', ''],
    ['family or given must be given: one name is a name', 'fault.name', ''],
    [reasonFault('urgent')!, 'fault.reason', '15'],
    [said(z.string(), 1), 'fault.other', ''],
    [said(z.string().regex(/^a$/), 'b'), 'fault.other', ''],
    [said(z.literal('a'), 'b'), 'fault.other', ''],
    [said(z.strictObject({}), { a: 1 }), 'fault.other', ''],
  ])('%s', (detail, word, n) => {
    expect(faultWord(detail)).toEqual({ word, n });
  });

  /** What schemas say of a field of a body. Of lists, periods and keys of a query no form asks. */
  const RARE = [
    /^is needed with group/,
    /^must be of its weekdays$/,
    /^a name is looked for/,
    /^(name|days|until|recordSystem|each)/,
    /^give either/,
    /^must be (within|one of|the hash|ascending|empty|a Monday|at most)/,
    /^must not (name|be before)/,
    /^must be ids of journeys, /,
    /JSON/,
  ];

  test('and so is all that the schemas of bodies say themselves', () => {
    const folder = join(projectRoot, 'libs/contracts');
    const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    const details = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:error|message)(?::| =) ['`]([^'`]+)['`]/g)].map(([, detail]) => detail!),
    );
    expect(details.length).toBeGreaterThan(20);
    const without = details.filter((detail) => faultWord(detail) === null);
    expect(without.filter((detail) => !RARE.some((like) => like.test(detail)))).toEqual([]);
  });
});
