import { describe, expect, test } from '@jest/globals';
import { language } from '#contracts/http/identity';
import { languagesBy, tagOf } from '../../../apps/web/words/languages.js';

const nameIn =
  (reader: string) =>
  (tag: string): string =>
    new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
const inWords = (reader: string) => {
  const nameOf = nameIn(reader);
  const all = languagesBy(nameOf, reader);
  return { all, tagOf: (typed: string) => tagOf(typed, all, nameOf, reader) };
};
const english = inWords('en');
const spanish = inWords('es');

describe('the languages that can be chosen', () => {
  test.each([
    ['English', english.all],
    ['Spanish', spanish.all],
  ])('have in %s each a name of its own, and a tag that the API takes', (_, all) => {
    expect(all.length).toBeGreaterThan(150);
    const names = all.map(({ name }) => name.toLowerCase());
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(all.filter(({ tag }) => !language.safeParse(tag).success)).toEqual([]);
  });

  test.each([
    ['Spanish', 'es'],
    [' haitian creole ', 'ht'],
    ['Vietnamese', 'vi'],
    ['American Sign Language', 'ase'],
    ['es-mx', 'es-MX'],
    ['zh-Hant', 'zh-Hant'],
  ])('%s is %s', (typed, tag) => expect(english.tagOf(typed)).toBe(tag));

  test.each([
    ['Español', 'es'],
    ['aleman', 'de'],
  ])('%s, in Spanish, is %s', (typed, tag) => expect(spanish.tagOf(typed)).toBe(tag));

  test.each(['Span', 'Creole', 'Klingonese', 'qqq', 'en-', 'es-419-419', ''])('%s is none of them', (typed) =>
    expect(english.tagOf(typed)).toBeNull(),
  );
});
