import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { isFirst } from './first-parts.js';

/** `words:en` and `words:es`: the words of the first pages; `words:en/later`: all others. */
const MODULE = /^\0?words:(?<language>en|es)(?<later>\/later)?$/;

/** Builds the words of a language into two files, from the one file in which people write them. */
export const wordsInParts = (): Plugin => ({
  name: 'words-in-parts',
  resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),
  load(id) {
    const { language, later } = MODULE.exec(id)?.groups ?? {};
    if (language === undefined) return null;
    const file = new URL(`./${language}.json`, import.meta.url);
    this.addWatchFile(file.pathname);
    const words = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    const mine = words.filter(([word]) => isFirst(word) === (later === undefined));
    return `export default ${JSON.stringify(Object.fromEntries(mine))};`;
  },
});
