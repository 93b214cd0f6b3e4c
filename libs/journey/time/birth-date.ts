const FORM = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What of a birth date is known: to the year, to the month, or to the day. */
export type KnownTo = 'year' | 'month' | 'day';

/** How much a birth date says, in the forms of FHIR's `date`: `1975`, `1975-06` or `1975-06-03`. */
export const knownTo = (birthDate: string): KnownTo =>
  birthDate.length === 4 ? 'year' : birthDate.length === 7 ? 'month' : 'day';

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether it has one of those forms, and is a day that the calendar has. */
export const isBirthDate = (text: string): boolean => {
  if (!FORM.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  return day === undefined || day <= lastDayOf(year!, month!);
};

/**
 * The latest day that the birth date may be, YYYY-MM-DD: then the client is as young as they can be. Every rule that asks for an age takes this day, because a
 * guardian who signs in vain does less harm than one who was not asked (R-MINOR).
 */
export const youngestReading = (birthDate: string): string => {
  const [year, month = '12', day] = birthDate.split('-') as [string, string?, string?];
  return `${year}-${month}-${day ?? String(lastDayOf(Number(year), Number(month))).padStart(2, '0')}`;
};
