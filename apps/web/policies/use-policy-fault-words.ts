import { useCallback } from 'react';
import { useSaySentence } from '../words/say-sentence.js';
import { policyFault } from './fault-phrases.js';

/** What stands against a place in a policy, in the language that is read; null where there are no words for it. */
export const usePolicyFaultWords = (): ((detail: string) => string | null) => {
  const sayPhrase = useSaySentence();
  return useCallback((detail) => sayPhrase(policyFault(detail)), [sayPhrase]);
};
