import { neededOf } from './needed-of.js';
import { useSayPhrase } from './say-phrase.js';

/** What a rule needs, in the language that is read; in English, and marked as such, where these pages do not know the sentence. */
export const NeededWords = ({ needed }: { readonly needed: string | number | null }) => {
  const sayPhrase = useSayPhrase();
  if (typeof needed !== 'string') return needed;
  return sayPhrase(neededOf(needed)) ?? <span lang="en">{needed}</span>;
};
