import type en from './en.json';

export type WordId = keyof typeof en;
/** What follows a first part in the ids of words. For `do` this is every milestone that has words. */
export type WordsOf<First extends string> = WordId extends infer Id
  ? Id extends `${First}.${infer Rest}`
    ? Rest
    : never
  : never;
