/**
 * Apostrophes, and what people type in their place. NFKD decomposes an accent that stands alone into a blank and the accent, so this matches that pair,
 * too.
 */
const APOSTROPHES = /['\u0060\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032]| \p{Mn}+/gu;
/** Combining marks of no particular script, and invisible joiners. Vowel signs that belong to one script are letters of a name and stay. */
const MARKS = /\p{Script=Inherited}|\p{Cf}/gu;

/** Letters that Unicode does not decompose into a letter and a mark, and what people type instead on a keyboard without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

/** Letters that some people write as two: somebody without an ü writes Müller as Mueller. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/[^\x20-\x7e]/gu, (letter) => letters[letter] ?? letter);

/**
 * Folds a name: it removes what people write differently but mean the same by (case, accents, apostrophes, ligatures, and how Unicode composes them). The
 * code does it and not PostgreSQL, so that no extension is needed, and so that the search in the records and the comparison of two names use the same
 * rule.
 * @param apostrophe what replaces an apostrophe: nothing, or a blank, which splits the word there
 */
export const foldName = (name: string, apostrophe: '' | ' ' = ''): string =>
  replaced(name.normalize('NFKD').replace(APOSTROPHES, apostrophe).toLowerCase().replace(MARKS, ''), PLAIN)
    .normalize('NFC')
    .trim();

/** As `foldName`, but with umlauts and similar letters written as two letters first. */
export const foldWrittenOut = (name: string): string =>
  foldName(replaced(name.normalize('NFC').toLowerCase(), WRITTEN_OUT));
