import { z } from 'zod';
import { many, text } from './element.js';
import type { Place } from './place.js';

const names = many(z.object({ use: text.optional(), family: text.optional(), given: many(text).optional() }));

/** Uses of a name, the one to call a client by first; a name without a use stands between `usual` and these. */
const LAST_RESORT = ['temp', 'nickname', 'anonymous', 'maiden', 'old'];

const rank = ({ use }: { readonly use?: string }): number => {
  if (use === 'official') return 0;
  if (use === 'usual') return 1;
  return 2 + 1 + (use === undefined ? -1 : LAST_RESORT.indexOf(use));
};

/** Family and given name, the official one before others. Kept to the letter: some systems put digits in names. */
export const readHumanName = (
  value: unknown,
  place: Place,
): { family: string; given: string } | undefined => {
  const all = place.read(names, value ?? []);
  if (all === undefined) return undefined;
  const [name] = [...all].sort((a, b) => rank(a) - rank(b));
  if (name === undefined) return place.fault('missing', 'is missing');
  const here = place.at(all.indexOf(name));
  const { family, given = [] } = name;
  if (family === undefined) here.at('family').fault('missing', 'is missing');
  if (given.length === 0) here.at('given').fault('missing', 'is missing');
  if (family === undefined || given.length === 0) return undefined;
  return { family, given: given.join(' ') };
};
