import { createContext } from 'react';

/** What a form does before somebody goes from it to what it needs; null where the link stands in no form. */
export const BeforeLeaving = createContext<(() => Promise<void>) | null>(null);
