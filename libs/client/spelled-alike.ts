/**
 * Optimal string alignment distance: how many letters are to be put in, left out, changed, or swapped with their
 * neighbour, to make the one word of the other.
 */
const editsBetween = (one: string, other: string): number => {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
};

/** Letters that are said alike in the names of Europe and the Americas, the longer first. */
const SAID_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|sh|cz|tz|tsch/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ch|ck|[cqkx]/g, 'k'],
  [/dg|g(?=[eiy])|[jy]/g, 'i'],
  [/[zç]/g, 's'],
  [/[vw]/g, 'f'],
  [/h/g, ''],
];

/**
 * How a word sounds: its first letter, whatever it is, and then its consonants as they are pronounced. Two words with the same sound may be one word,
 * written by ear.
 */
const soundOf = (word: string): string => {
  const said = SAID_ALIKE.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
  return (said.slice(0, 1) + said.slice(1).replace(/[aeiou]/g, '')).replace(/(.)\1+/g, '$1');
};

/** Shortest word for which a mistyped letter is allowed. In a shorter word another letter makes another word: `Ana` is not `Ada`. */
const SHORTEST = 4;
const LONG = 8;

/** Whether two folded words may be one word, mistyped or written by ear. */
export const spelledAlike = (one: string, other: string): boolean => {
  if (one === other) return true;
  // A single letter is an initial and stands for every name that begins with it.
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const length = Math.max(one.length, other.length);
  if (length < SHORTEST) return false;
  // The distance is at least the difference of the lengths, so too large a difference decides without computing it.
  const most = Math.max(length < LONG ? 1 : 2, length / 2);
  if (Math.abs(one.length - other.length) > most) return false;
  const edits = editsBetween(one, other);
  if (edits <= (length < LONG ? 1 : 2)) return true;
  return edits <= length / 2 && soundOf(one).length > 2 && soundOf(one) === soundOf(other);
};
