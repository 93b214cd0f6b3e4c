import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';

/** What we say of the program among ourselves: it means nothing to who reads a timeline for the first time. */
const AMONG_OURSELVES = {
  en: /\b(clocks?|satisfied|rosters?|gates?|tapers?|instruments?|rungs?|holds)\b/i,
  es: /\b(reloj(es)?|satisfecho|gates?|tapers?|instrumentos?)\b/i,
} as const;

/** A name in braces is put in when it is said. */
const said = (words: string): string => words.replaceAll(/\{\w+[,}]/g, '');

test.each(Object.entries(AMONG_OURSELVES))(
  'what has happened is said in plain words, in %s',
  (language, inner) => {
    const words = JSON.parse(
      readFileSync(join(projectRoot, `apps/web/words/${language}.json`), 'utf8'),
    ) as Record<string, string>;
    const events = Object.entries(words).filter(([id]) => /^(event|because)\.|^title\.taperGates$/.test(id));
    expect(events.length).toBeGreaterThan(80);
    expect(events.filter(([, sentence]) => inner.test(said(sentence)))).toEqual([]);
  },
);
