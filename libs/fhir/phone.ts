import { z } from 'zod';
import { phoneNumber } from '#contracts/http/identity';
import { code, many, unread } from './element.js';
import { period, whyNotInUse } from './period.js';
import type { Place } from './place.js';

const contactPoint = z.object({
  system: code.optional(),
  value: unread,
  use: code.optional(),
  rank: z.int().optional(),
  period,
});
const telecoms = many(contactPoint);
type ContactPoint = z.output<typeof contactPoint>;

/** Uses of a phone in the order in which they are called. A mobile phone tells least to others; the phone at work is the last. */
const USES = ['mobile', 'home', undefined, 'temp', 'work'];

/** By FHIR's rank, which is the sender's own order with 1 as the first; phones without a rank come after. */
const inOrder = (a: ContactPoint, b: ContactPoint): number => {
  const [first, second] = [a, b].map(({ rank = Infinity }) => rank) as [number, number];
  return first === second ? USES.indexOf(a.use) - USES.indexOf(b.use) : first - second;
};

/** The phone to ring first, of those in use; null where there is none, undefined where a fault was noted. */
export const readPhone = (value: unknown, place: Place, now: number): string | null | undefined => {
  const all = place.read(telecoms, value ?? []);
  if (all === undefined) return undefined;
  const [phone] = all
    .filter((one) => one.system === 'phone' && one.value !== undefined && whyNotInUse(one, now) === null)
    .sort(inOrder);
  all.forEach((one, index) => {
    if (one !== phone) place.at(index).leave(whyNotUsed(one, now));
  });
  return phone === undefined ? null : place.at(all.indexOf(phone), 'value').read(phoneNumber, phone.value);
};

const whyNotUsed = (one: ContactPoint, now: number): string => {
  if (one.system !== 'phone') return 'is no phone';
  return whyNotInUse(one, now) ?? (one.value === undefined ? 'has no number' : 'another phone is used');
};
