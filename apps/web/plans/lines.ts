/** A line each, as it is written on paper; empty ones say nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const textOf = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n');
