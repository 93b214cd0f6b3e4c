/** A number with its area code, without the country's: what two ways to write one number have in common. */
const NATIONAL = 10;
/** Fewer digits are an extension, which many share. */
const SHORTEST = 7;

/** The digits by which a phone number is compared; null where there are too few. The records have the same as an index. */
export const phoneDigits = (phone: string): string | null => {
  const digits = phone.replace(/[^0-9]/g, '').slice(-NATIONAL);
  return digits.length < SHORTEST ? null : digits;
};

export const isSamePhone = (one: string, other: string): boolean => {
  const digits = phoneDigits(one);
  return digits !== null && digits === phoneDigits(other);
};
