import { z } from 'zod';

/**
 * Characters that nobody sees: control characters, half a surrogate pair, zero-width characters, and those that change the direction of writing.
 * PostgreSQL cannot store some of them: such a text would be accepted, and recording it would fail again and again. The others make two names look alike
 * that are not the same. Tabs and line ends are blanks and not excluded here. U+2800 is an empty braille cell.
 */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;

/** Scripts whose words need joiners: without them they are spelled otherwise. */
const JOINED =
  '\\p{scx=Arab}\\p{scx=Beng}\\p{scx=Deva}\\p{scx=Gujr}\\p{scx=Guru}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Orya}\\p{scx=Sinh}\\p{scx=Taml}\\p{scx=Telu}';

/** The hidden characters that are needed: joiners inside a word of these scripts or inside a pictograph, and variation selectors, which choose a glyph. */
const NEEDED = new RegExp(
  [
    `(?<=[${JOINED}])[\\u200c\\u200d](?=[${JOINED}])`,
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}])\\p{Variation_Selector}',
  ].join('|'),
  'gu',
);

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const isPlain = (value: string): boolean => !HIDDEN.test(value) || !HIDDEN.test(value.replace(NEEDED, ''));

const checked = (max: number, format: 'text' | 'line', normalised: (value: string) => string) =>
  z
    .string()
    .refine(isPlain, {
      abort: true,
      error:
        'must not contain control characters, half a surrogate pair, zero-width characters or such as turn the direction of writing',
    })
    .overwrite(normalised)
    .min(1, { abort: true, error: 'must not be empty or blank' })
    .refine((value) => VISIBLE.test(value), { abort: true, error: 'must not be empty or blank' })
    .max(max)
    // A format of our own, since JSON Schema has none for it. The head of the OpenAPI document explains these formats.
    .meta({ format });

/**
 * What a person wrote, over as many lines as they like: 1 to `max` characters (UTF-16 code units) of Unicode's form NFC, trimmed,
 * every blank an ordinary one and every line end LF.
 */
export const text = (max: number) =>
  checked(max, 'text', (value) =>
    value
      .normalize('NFC')
      .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
      .replace(/\p{Zs}/gu, ' ')
      .trim(),
  );

/** As `text`, but on one line, for a name or a number: blanks of any sort and number become one blank. */
export const line = (max: number) =>
  checked(max, 'line', (value) =>
    value
      .normalize('NFC')
      .replace(/[\p{Z}\t\r\n]+/gu, ' ')
      .trim(),
  );

/** A written reason, where a rule wants one. */
export const reason = text(2000);

/** A written reason that may be left out; a rule may still ask for it. */
export const optionalReason = reason.nullable().default(null);
