/** The numbers of a month and of a day as a date has them: 01 to 31. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/**
 * YYYY-MM-DD of an instant (ms since epoch) in UTC. It is put together from its parts, because a journey needs thousands of dates to be decided, and a text of
 * the whole instant takes four times as long to make.
 * @throws RangeError for what is no instant
 */
export const utcDate = (at: number): string => {
  const day = new Date(at);
  const year = day.getUTCFullYear();
  // Any other year is not written with four digits.
  if (!(year >= 1000 && year <= 9999)) return day.toISOString().slice(0, 10);
  return `${year}-${TWO_DIGITS[day.getUTCMonth() + 1]}-${TWO_DIGITS[day.getUTCDate()]}`;
};
