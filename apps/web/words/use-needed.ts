import { neededOf } from './needed-of.js';
import { useSayPhrase } from './say-phrase.js';

/** What a gate needs, in the language that is read; as the API says it where these pages have no words for it. */
export const useNeeded = (): ((needed: string | number) => string | number) => {
  const sayPhrase = useSayPhrase();
  return (needed) => (typeof needed === 'string' ? (sayPhrase(neededOf(needed)) ?? needed) : needed);
};
