/** Apostrophes and what is typed in their place; an accent that stands alone is decomposed into a blank and the accent. */
const APOSTROPHES = /['\u0060\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032]| \p{Mn}+/gu;
/** Combining marks that go with any script, and joiners that nobody sees. Vowel signs of one script are letters of a name. */
const MARKS = /\p{Script=Inherited}|\p{Cf}/gu;

/** Letters that are no letter with a mark to Unicode, and are typed as others where a keyboard lacks them. */
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

/** Letters that some write out: Müller is Mueller to who has no ü. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/[^\x20-\x7e]/gu, (letter) => letters[letter] ?? letter);

/**
 * A name without what people write differently and mean the same by: case, accents, apostrophes, ligatures, however
 * Unicode has them put together. Done here and not in PostgreSQL, so that no extension is needed and what finds a client in the
 * records also says whether two names are one.
 * @param apostrophe what an apostrophe becomes: nothing, or a blank that parts what it stands between
 */
export const foldName = (name: string, apostrophe: '' | ' ' = ''): string =>
  replaced(name.normalize('NFKD').replace(APOSTROPHES, apostrophe).toLowerCase().replace(MARKS, ''), PLAIN)
    .normalize('NFC')
    .trim();

/** The same with umlauts and their like written out. */
export const foldWrittenOut = (name: string): string =>
  foldName(replaced(name.normalize('NFC').toLowerCase(), WRITTEN_OUT));
