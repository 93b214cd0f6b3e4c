/** A text that may be left out: null where only blanks were typed. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** A number as somebody typed it; NaN where it is none: it is sent as null, so that the API asks for it. */
export const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
