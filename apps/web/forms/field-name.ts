import { useCallback } from 'react';
import { isWord, useSay } from '../words/say.js';
import type { WordId } from '../words/language.js';

/** The word for a field that the API names, and which of several it is, counted from 1; null where there is none. */
const wordOf = (field: string): { readonly word: WordId; readonly number: number | null } | null => {
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  const [, place] = /\.(\d+)(\.|$)/.exec(path) ?? [];
  const plain = path.replaceAll(/\.\d+(?=\.|$)/g, '');
  const last = plain.slice(plain.lastIndexOf('.') + 1);
  const word = [`requires.field.${plain}`, plain, `requires.field.${last}`, `client.${last}`].find(isWord);
  return word ? { word, number: place === undefined ? null : Number(place) + 1 } : null;
};

/** Names a field that the API names by its path, as forms call it; null where these pages do not know it: its path says nothing to a reader. */
export const useFieldName = (): ((field: string) => string | null) => {
  const say = useSay();
  return useCallback(
    (field) => {
      const { word, number = null } = wordOf(field) ?? {};
      if (!word) return null;
      return number === null ? say(word) : say('requires.ofNumber', { field: say(word), number });
    },
    [say],
  );
};
