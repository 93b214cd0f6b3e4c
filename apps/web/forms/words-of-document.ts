import { createContext } from 'react';

/** Says what stands against a place in a document, on the pages that have words for that; null where it is said as of any field. */
export const WordsOfDocument = createContext<(detail: string) => string | null>(() => null);
