import { isBirthDate, knownTo } from '#journey/time/birth-date';

/** Whether both dates can belong to one person: they are equal, or one is the year or month of the other. */
export const isSameBirthDate = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** The date with day and month exchanged, because some countries write the day first and others the month; null if that is no other valid date. */
export const swapped = (birthDate: string): string | null => {
  if (knownTo(birthDate) !== 'day') return null;
  const [year, month, day] = birthDate.split('-');
  const other = `${year}-${day}-${month}`;
  return other !== birthDate && isBirthDate(other) ? other : null;
};

/** The less exact forms of a date: for a day its year and its month, for a month its year. */
export const lessExact = (birthDate: string): string[] =>
  [4, 7].filter((length) => length < birthDate.length).map((length) => birthDate.slice(0, length));
