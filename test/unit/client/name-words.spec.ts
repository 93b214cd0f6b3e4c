import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldName, foldWrittenOut } from '#client/fold-name';
import { askedWords, searchWords, type Name } from '#client/name-words';
import { seeded } from '../../support/seed.js';

/** As the search asks: for each word that is asked for, the client has one that begins with one of its forms. */
const isFound = (name: Name, asked: string): boolean => {
  const words = searchWords(name);
  return askedWords(asked).every((forms) =>
    forms.some((form) => words.some((word) => word.startsWith(form))),
  );
};
const named = (family: string | null, given: string | null = null): Name => ({ family, given });

describe('a folded name', () => {
  test.each([
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['OʼBrien', 'obrien'],
    ['O`Brien', 'obrien'],
    ['O´Brien', 'obrien'],
    ['D＇Angelo', 'dangelo'],
    ['José', 'jose'],
    ['Jose\u0301', 'jose'],
    ['ＪＯＳＥ', 'jose'],
    ['Nguyễn', 'nguyen'],
    ['İpek', 'ipek'],
    ['Straße', 'strasse'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Zo\u200bë', 'zoe'],
    ['Jürgen', 'jurgen'],
    ['김민준', '김민준'],
    ['محمد', 'محمد'],
  ])('%s is %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test.each([
    ['Müller', 'mueller'],
    ['Mu\u0308ller', 'mueller'],
    ['Åse Sørås', 'aase soeraas'],
  ])('%s written out is %s', (name, written) => {
    expect(foldWrittenOut(name)).toBe(written);
  });

  test('is one however Unicode has it put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const folded = foldName(name);
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
          expect(foldName(name.normalize(form))).toBe(folded);
      }),
      seeded(),
    );
  });
});

describe('a client is found', () => {
  test.each<[Name, string]>([
    [named('De La Cruz', 'Maria Elena'), 'De La Cruz'],
    [named('De La Cruz', 'Maria Elena'), 'De La Cruz, Maria'],
    [named('De La Cruz', 'Maria Elena'), 'Maria Elena De La Cruz'],
    [named('De La Cruz', 'Maria Elena'), 'Maria Elena'],
    [named('De La Cruz', 'Maria Elena'), 'elena'],
    [named('De La Cruz', 'Maria Elena'), 'cruz maria'],
    [named('De La Cruz', 'Maria Elena'), 'Delacruz'],
    [named('Delacruz', 'Maria'), 'De La Cruz, Maria'],
    [named('Dela Cruz', 'Maria'), 'De La Cruz'],
    [named('Garcia Lopez', 'Ana'), 'Garcia Lopez'],
    [named('Garcia Lopez', 'Ana'), 'Garcia Lopez, Ana'],
    [named('García-López', 'Ana'), 'garcia lopez'],
    [named('Garcia Lopez', 'Ana'), 'García-López'],
    [named('Garcia Lopez', 'Ana'), 'lopez'],
    [named('van der Berg', 'Pieter'), 'van der Berg'],
    [named('van der Berg', 'Pieter'), 'berg'],
    [named('van der Berg', 'Pieter'), 'Vanderberg'],
    [named('O’Brien', 'Pat'), "O'Brien"],
    [named('O’Brien', 'Pat'), 'OBrien'],
    [named('O’Brien', 'Pat'), 'O Brien'],
    [named('O’Brien', 'Pat'), 'brien'],
    [named('O Brien', 'Pat'), "O'Brien"],
    [named("D'Angelo", 'Pat'), 'D’Angelo'],
    [named('Müller', 'Jürgen'), 'Mueller'],
    [named('Mueller', 'Juergen'), 'Müller, Jürgen'],
    [named('Suharto'), 'suharto'],
    [named(null, 'Suharto'), 'SUHARTO'],
    [named('Quistgaard', 'Carl'), 'quist c'],
  ])('%j by %s', (name, asked) => {
    expect(isFound(name, asked)).toBe(true);
  });

  test.each<[Name, string]>([
    [named('Quist', 'Bea'), 'uist'],
    [named('Garcia Lopez', 'Ana'), 'Garcia Perez'],
    [named('De La Cruz', 'Maria'), 'De La Torre'],
    [named('Smith', 'John'), 'Smith, Jane'],
  ])('%j not by %s', (name, asked) => {
    expect(isFound(name, asked)).toBe(false);
  });

  test('by any of their own words, in any order, however they are written', () => {
    const word = fc.stringMatching(/^[a-zA-Zéüøß’']{2,9}$/).filter((text) => /[a-zA-Z]/.test(text));
    const names = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(names, names, fc.nat(), (family, given, turn) => {
        const all = [...given, ...family].map((text, index) => (index % 2 ? text.toUpperCase() : text));
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        expect(isFound(named(family.join(' '), given.join(' ')), turned.join(' ').normalize('NFD'))).toBe(
          true,
        );
      }),
      seeded(),
    );
  });
});
