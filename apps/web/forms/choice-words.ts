import { useProgram, useTierName } from '../api/program.js';
import { isWord, useSay } from '../words/say.js';

type Value = string | number | boolean;

/** Fields whose values have words, with the first part of the ids of those words. */
const WORDED: Readonly<Record<string, string>> = {
  because: 'because',
  decision: 'decision',
  disposition: 'disposition',
  finding: 'finding',
  outcome: 'outcome',
  signer: 'signer',
};
/** Fields with what people wrote themselves, which is shown as they wrote it. */
const WRITTEN = new Set(['criterion']);
const TIERS = new Set(['tier', 'plan.schedule.tier']);
const TRACKS = new Set(['track', 'seat']);

/**
 * Returns the values that a field may have, in words: numbers, and names that people know. A session or a task has only an id, which is not for people to read.
 * It has no words here, so only the field is named.
 */
export const useChoiceWords = (): ((field: string, values: readonly Value[]) => readonly string[]) => {
  const say = useSay();
  const tierName = useTierName();
  const { tracks } = useProgram();
  const wordsOf = (field: string, value: Value): string[] => {
    if (typeof value === 'number') return [String(value)];
    if (typeof value === 'boolean') return [];
    if (WRITTEN.has(field)) return [value];
    if (TIERS.has(field)) return [tierName(value)];
    if (TRACKS.has(field)) return tracks.flatMap(({ id, name }) => (id === value ? [name] : []));
    const word = `${WORDED[field]}.${value}`;
    return isWord(word) ? [say(word)] : [];
  };
  return (field, values) => values.flatMap((value) => wordsOf(field, value));
};
