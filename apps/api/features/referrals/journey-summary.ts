import type { EntryKind } from '#journey/model/milestone';

const WORDS: Record<EntryKind, string> = {
  firstIntervention: 'first intervention',
  stepDown: 'step-down',
  stepUp: 'step-up',
  return: 'return',
};

/** What the Temporal UI's list says of a journey: nothing that tells who. */
export const journeySummary = (number: number, entryKind: EntryKind): string =>
  `Journey ${number} · ${WORDS[entryKind]}`;
