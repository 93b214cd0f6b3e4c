/** Digits of a number with its area code, without the country code: different ways of writing one number have these in common. */
const NATIONAL = 10;
/** A number with fewer digits is an extension, which many people share. */
const SHORTEST = 7;

/** The digits by which a phone number is compared; null if there are too few. The records have an index on the same expression. */
export const phoneDigits = (phone: string): string | null => {
  const digits = phone.replace(/[^0-9]/g, '').slice(-NATIONAL);
  return digits.length < SHORTEST ? null : digits;
};

export const isSamePhone = (one: string, other: string): boolean => {
  const digits = phoneDigits(one);
  return digits !== null && digits === phoneDigits(other);
};
