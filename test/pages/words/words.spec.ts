import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { PROBLEMS } from '#api/platform/problems/catalogue';
import { EVENT_INPUTS } from '#journey/explain/events/events';
import { MATTER_KINDS } from '#journey/clocks/matter';
import { PHASES } from '#journey/model/phase';
import { RULES } from '#journey/model/rule';
import { STAFF_ROLES } from '#access/person';

const WEB = join(projectRoot, 'apps/web');
const words = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(WEB, `words/${language}.json`), 'utf8')) as Record<string, string>;
const en = words('en');
const es = words('es');

const sources = readdirSync(WEB, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** In braces, and not one of the sentences that a plural or a select chooses from. */
const NAMED = /(?<!(?:other|one|true|done|=0) )\{(\w+)(?=[,}])/g;

/** What a sentence has in braces: `{day}`, `{count, plural, …}`. */
const argumentsOf = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(NAMED)].map(([, name]) => name!))].sort();

describe('every word', () => {
  test('is there in both languages, and says the same things', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const [id, sentence] of Object.entries(en))
      expect([id, argumentsOf(es[id]!)]).toEqual([id, argumentsOf(sentence)]);
  });

  test('stands in its file once: the second would silently take the place of the first', () => {
    for (const language of ['en', 'es']) {
      const text = readFileSync(join(WEB, `words/${language}.json`), 'utf8');
      const ids = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, id]) => id!);
      expect(ids.length).toBeGreaterThan(1_000);
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    }
  });

  test('is said somewhere, whole or by its first parts', () => {
    const all = sources.join('\n');
    const isSaid = (id: string): boolean =>
      all.includes(`'${id}'`) ||
      all.includes(`"${id}"`) ||
      all.includes(`\`${id.split('.')[0]}.\${`) ||
      all.includes(`\`${id.split('.').slice(0, -1).join('.')}.\${`) ||
      isCoded(id);
    expect(Object.keys(en).filter((id) => !isSaid(id))).toEqual([]);
  });

  /** Of what a sentence about an event names (event-words.tsx), or a fact of the record (summaries/fact-words.ts); and fields of a refusal. */
  const isCoded = (id: string): boolean =>
    /^(relapseSource|signer|decision|disposition|because|outcome|risk|level)\./.test(id) ||
    /^(substance|route|frequency|living|employment|medicine|specimen|toxicologyKind|toxicologyStatus|found)\./.test(
      id,
    ) ||
    /^requires\.field\./.test(id);
});

describe('what the API names has words', () => {
  test.each([
    ['phase', [...PHASES]],
    ['role', [...STAFF_ROLES]],
    ['rule', Object.keys(RULES)],
    ['matter', Object.keys(MATTER_KINDS)],
    ['event', Object.keys(EVENT_INPUTS)],
  ])('%s', (first, names) => {
    expect(names.filter((name) => !(`${first}.${name}` in en))).toEqual([]);
  });

  test('a problem has words of its own only where there is such a problem', () => {
    const own = Object.keys(en).flatMap((id) => /^problem\.(.+)$/.exec(id)?.[1] ?? []);
    const ofPages = ['away', 'client-differs-elsewhere', 'invalid', 'not-found', 'tell', 'internal'];
    expect(own.filter((code) => !(code in PROBLEMS) && !ofPages.includes(code))).toEqual([]);
  });
});

test('no text stands in a page: all of it is in the words', () => {
  // Between tags, or in what is read out.
  const literal = />\s*[A-Za-z][A-Za-z ,.]{2,}\s*<\/|(?:aria-label|placeholder|title|label)="[A-Za-z]/;
  const found = sources.flatMap((source) => source.split('\n').filter((line) => literal.test(line)));
  expect(found).toEqual([]);
});
