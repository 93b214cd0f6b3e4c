import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import { CLINICAL_PARTS } from '#journey/model/clinical-data';
import { DIMENSIONS } from '#journey/model/policy';
import { projectRoot } from '#command-line/project-root';
import { namesOfInput } from '../../../apps/web/words/input-name.js';

const words = JSON.parse(readFileSync(join(projectRoot, 'apps/web/words/en.json'), 'utf8')) as Record<
  string,
  string
>;

/** The names that the explanations write down themselves. */
const written = (): ReadonlySet<string> => {
  const folder = join(projectRoot, 'libs/journey/explain');
  const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/\b(?:observed|required|instant|within)\(\s*'([^']+)'/g)].map(([, name]) => name!),
    ),
  );
};
const hasWords = (name: string): boolean =>
  namesOfInput(name).some(({ id, what }) => id in words && (what === undefined || what in words));

describe('what a rule looked at is called by words', () => {
  test('whatever an explanation names', () => {
    const names = written();
    expect(names.size).toBeGreaterThan(200);
    expect([...names].filter((name) => !hasWords(name))).toEqual([]);
  });

  test('and what carries a number or another name', () => {
    const made = [
      ...['report.14', 'report.14.collectedAt', 'missing.1', 'early.2', 'followUp.30'],
      ...CLINICAL_PARTS.flatMap((part) => [part, `${part}.before`]),
      ...DIMENSIONS,
    ];
    expect(made.filter((name) => !hasWords(name))).toEqual([]);
    expect(namesOfInput('missing.2')).toEqual([{ id: 'input.of.missing', values: { number: '2' } }]);
    expect(namesOfInput('substances.before')).toEqual([
      { id: 'input.of.recordedBefore', what: 'input.substances' },
    ]);
  });

  test('an instrument by its code: it needs none', () => {
    expect(INSTRUMENT_CODES.filter((code) => !/^[A-Z][A-Z0-9-]*$/.test(code))).toEqual([]);
  });

  test('no words are left over from a name that there is no more', () => {
    const names = new Set([...written(), ...CLINICAL_PARTS]);
    const ids = Object.keys(words).filter((id) => id.startsWith('input.') && !id.startsWith('input.of.'));
    expect(ids.map((id) => id.slice('input.'.length)).filter((name) => !names.has(name))).toEqual([]);
  });
});
