/** A text that may be left out: nothing where only blanks were typed. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** A number as somebody typed it; null where it is none, which the API then asks for. */
export const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
