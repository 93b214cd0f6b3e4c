import { describe, expect, test } from '@jest/globals';
import { line, text } from '#contracts/http/text';

const accepted = (schema: ReturnType<typeof text>, value: string): string | null =>
  schema.safeParse(value).data ?? null;
const refusals = (schema: ReturnType<typeof text>, value: string): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a text', () => {
  test.each([
    ['trimmed, of any blank', '\u00a0\t a \u3000\n', 'a'],
    ['of the composed form', 'Zoe\u0301', 'Zo\u00e9'],
    ['with its lines', 'a\r\nb\rc\u2028d\n\ne', 'a\nb\nc\nd\n\ne'],
    ['with its blanks, all of them ordinary ones', 'a  b\u00a0c\u2003d\te', 'a  b c d\te'],
  ])('is kept %s', (_, sent, kept) => {
    expect(accepted(text(50), sent)).toBe(kept);
  });

  test('on one line has one blank where there were many, or a line end', () => {
    expect(accepted(line(50), ' De\u00a0 la\r\n\tCruz\u2029')).toBe('De la Cruz');
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['an escape', 'a\u001bb'],
    ['a vertical tab', 'a\u000b'],
    ['a next line of C1', 'a\u0085b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['a zero-width blank', 'a\u200bb'],
    ['nothing but a zero-width blank', '\u200b'],
    ['a zero-width blank that breaks nothing', 'a\ufeff'],
    ['a joiner between Latin letters', 'a\u200db'],
    ['a word joiner', 'a\u2060b'],
    ['a soft hyphen', 'a\u00adb'],
    ['an override of the direction', 'a\u202eb'],
    ['an isolate of the direction', 'a\u2066b\u2069'],
    ['a mark of the direction', 'a\u200f'],
    ['a Hangul filler', '\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['a grapheme joiner', 'a\u034fb'],
    ['what is no character', 'a\ufffeb'],
    ['a tag', 'a\u{e0041}'],
  ])('with %s is refused, and it is said why', (_, sent) => {
    for (const schema of [text(50), line(50)])
      expect(refusals(schema, sent)).toEqual([expect.stringMatching(/control characters.*zero-width/)]);
  });

  test.each([
    ['Persian', 'نیک\u200cپور'],
    ['Malayalam', 'ന\u0d4d\u200dമ'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a heart in its colour', '❤\ufe0f'],
    ['a variant of a name', '葛\u{e0100}城'],
  ])('may have joiners and variants where it needs them: %s', (_, sent) => {
    expect(accepted(line(50), sent)).toBe(sent.normalize('NFC'));
  });

  test.each(['', ' ', '\u00a0\u3000', '\n', '\u0301'])(
    'of nothing that can be seen is refused (%#)',
    (sent) => {
      expect(refusals(text(50), sent)).toEqual(['must not be empty or blank']);
    },
  );

  test('is counted as it is kept', () => {
    expect(accepted(text(2), ' e\u0301e\u0301 ')).toBe('éé');
    expect(refusals(text(2), 'abc')).toHaveLength(1);
  });

  test('of a mebibyte of blanks is looked at in no time that anybody notices', () => {
    const blanks = `a${' \u00a0'.repeat(400_000)}b`;
    const before = performance.now();
    expect(refusals(text(50), blanks)).toHaveLength(1);
    expect(accepted(line(50), blanks)).toBe('a b');
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
