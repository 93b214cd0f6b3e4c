import { z } from 'zod';
import { familyName, givenNames } from '#contracts/http/identity';
import { code, many, unread } from './element.js';
import { period, whyNotInUse } from './period.js';
import type { Place } from './place.js';

const humanName = z.object({
  use: code.optional(),
  period,
  family: unread,
  given: many(z.string()).optional(),
  text: unread,
  prefix: z.unknown().optional(),
  suffix: z.unknown().optional(),
});
const names = many(humanName);
type HumanName = z.output<typeof humanName>;

/** Uses of a name that are taken last, the best of them first. A name without a use comes after `usual` and before these. */
const LAST_RESORT = ['temp', 'nickname', 'anonymous', 'maiden'];

const rank = ({ use }: HumanName): number => {
  if (use === 'official') return 0;
  if (use === 'usual') return 1;
  return 2 + 1 + (use === undefined ? -1 : LAST_RESORT.indexOf(use));
};

const saysAny = ({ family, given = [], text }: HumanName): boolean =>
  family !== undefined || given.length > 0 || text !== undefined;

export interface ClientName {
  readonly family: string | null;
  /** Null if there is none; family and given are never both null. */
  readonly given: string | null;
}

/**
 * The client's name. Of the names in use, the official one comes first. It is kept to the letter, because some systems put digits in names. A single name
 * is enough, and so is a name that is written as a text only, of which nobody knows the parts.
 */
export const readHumanName = (value: unknown, place: Place, now: number): ClientName | undefined => {
  const all = place.read(names, value ?? []);
  if (all === undefined) return undefined;
  const [name] = all
    .filter((one) => saysAny(one) && whyNotInUse(one, now) === null)
    .sort((a, b) => rank(a) - rank(b));
  all.forEach((one, index) => {
    if (one !== name) place.at(index).leave(whyNotInUse(one, now) ?? 'another name is used');
  });
  if (name === undefined)
    return all.length === 0
      ? place.fault('missing', 'is missing')
      : place.fault('missing', 'has none that is in use and says how the client is called');
  return readParts(name, place.at(all.indexOf(name)));
};

const readParts = (name: HumanName, place: Place): ClientName | undefined => {
  for (const part of ['prefix', 'suffix'] as const)
    if (name[part] !== undefined) place.at(part).leave('a client has a family name and given names');
  const { family: familyPart, given: givenParts = [], text } = name;
  if (familyPart === undefined && givenParts.length === 0) {
    const whole = place.at('text').read(familyName, text);
    return whole === undefined ? undefined : { family: whole, given: null };
  }
  const family = familyPart === undefined ? null : place.at('family').read(familyName, familyPart);
  const given = givenParts.length === 0 ? null : place.at('given').read(givenNames, givenParts.join(' '));
  return family === undefined || given === undefined ? undefined : { family, given };
};
