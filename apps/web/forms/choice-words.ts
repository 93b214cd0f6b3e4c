import { useProgram, useTierName } from '../api/program.js';
import { isWord, useSay } from '../words/say.js';

type Value = string | number | boolean;

/** Fields whose values have words, by the first part of those. */
const WORDED: Readonly<Record<string, string>> = {
  because: 'because',
  decision: 'decision',
  disposition: 'disposition',
  finding: 'finding',
  outcome: 'outcome',
  signer: 'signer',
};
/** What people wrote themselves is said as they wrote it. */
const WRITTEN = new Set(['criterion']);
const TIERS = new Set(['tier', 'plan.schedule.tier']);
const TRACKS = new Set(['track', 'seat']);

/**
 * What may stand in a field, in words: numbers, and names that people know. Of a session or a task it is an id, which is nobody's to read: the field
 * alone is said then.
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
