import { knownTo } from '#journey/time/birth-date';
import { isSameBirthDate, swapped } from './birth-dates.js';
import { comparedName, type ComparedName } from './compared-name.js';
import { isSameName } from './same-name.js';
import type { Name } from './name-words.js';
import { isSamePhone } from './phone.js';
import { spelledAlike } from './spelled-alike.js';

export const LIKELINESS = ['sameRecord', 'likely', 'possible'] as const;
export type Likeliness = (typeof LIKELINESS)[number];

export const MATCH_REASONS = [
  'recordNumber',
  'name',
  'soundsLike',
  'birthDate',
  'birthDateSwapped',
  'phone',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** A person, as far as the records know them or a referral describes them. */
export interface Described extends Name {
  readonly recordSystem: string | null;
  readonly recordNumber: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string | null;
  readonly phone: string | null;
}

export interface Likeness {
  readonly score: Likeliness;
  /** In the order of MATCH_REASONS; never none. */
  readonly because: readonly MatchReason[];
}

/**
 * Whether the person who was sent may be the known client, and why; null if not. The same name alone is not enough: it takes the name *and* the birth date
 * or the phone, each with the mistakes that people make in them. Nobody would read a list of everybody with the same name.
 * @param byNumber whether the number that was sent is known to be one of the client's
 */
export const likeness = (known: Described, sent: Described, byNumber = false): Likeness | null =>
  likenessTo(sent)(known, byNumber);

/** As `likeness`, for comparing one person who was sent with many known clients. */
export const likenessTo = (sent: Described): ((known: Described, byNumber?: boolean) => Likeness | null) => {
  const compared = comparedName(sent);
  return (known, byNumber = false) =>
    likenessOf(known, sent, nameReason(comparedName(known), compared), byNumber);
};

const likenessOf = (
  known: Described,
  sent: Described,
  name: NameReason | null,
  byNumber: boolean,
): Likeness | null => {
  const date = dateReason(known.birthDate, sent.birthDate);
  const phone = known.phone !== null && sent.phone !== null && isSamePhone(known.phone, sent.phone);
  const because: MatchReason[] = [];
  const sameRecord =
    byNumber ||
    (sent.recordNumber !== null &&
      known.recordSystem === sent.recordSystem &&
      known.recordNumber === sent.recordNumber);
  if (sameRecord) because.push('recordNumber');
  if (name) because.push(name);
  if (date) because.push(date);
  if (phone) because.push('phone');
  if (sameRecord) return { score: 'sameRecord', because };
  if (!name || (!date && !phone)) return null;
  const exact = date === 'birthDate' && isToTheDay(known.birthDate) && isToTheDay(sent.birthDate);
  const likely = name === 'name' ? exact || date === 'birthDateSwapped' || phone : exact || (date && phone);
  return { score: likely ? 'likely' : 'possible', because };
};

const isToTheDay = (date: string | null): boolean => date !== null && knownTo(date) === 'day';

const dateReason = (known: string | null, sent: string | null): 'birthDate' | 'birthDateSwapped' | null => {
  if (known === null || sent === null) return null;
  if (isSameBirthDate(known, sent)) return 'birthDate';
  return swapped(known) === sent ? 'birthDateSwapped' : null;
};

type NameReason = 'name' | 'soundsLike';

const nameReason = (known: ComparedName, sent: ComparedName): NameReason | null => {
  if (isSameName(known, sent)) return 'name';
  return isSpelledWithin(known, sent) || isSpelledWithin(sent, known) ? 'soundsLike' : null;
};

/** Whether each word of the shorter name is spelled like a word of the longer. Each word of the longer name is used once. */
const isSpelledWithin = (shorter: ComparedName, longer: ComparedName): boolean => {
  const words = shorter.forms.map(([plain]) => plain!);
  const left = new Set(longer.findable);
  return (
    words.length > 0 &&
    words.every((word) => {
      const like = left.has(word) ? word : [...left].find((other) => spelledAlike(word, other));
      return like !== undefined && left.delete(like);
    })
  );
};
