import { isBirthDate, knownTo } from '#journey/time/birth-date';

/** Whether both can be of one person: one of them says no more than that it is the other. */
export const isSameBirthDate = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** With day and month the other way round, as one side of the ocean reads the other's; null where that is no other date. */
export const swapped = (birthDate: string): string | null => {
  if (knownTo(birthDate) !== 'day') return null;
  const [year, month, day] = birthDate.split('-');
  const other = `${year}-${day}-${month}`;
  return other !== birthDate && isBirthDate(other) ? other : null;
};

/** The forms that say less of the same date: of a day its month and year, of a month its year. */
export const lessExact = (birthDate: string): string[] =>
  [4, 7].filter((length) => length < birthDate.length).map((length) => birthDate.slice(0, length));
