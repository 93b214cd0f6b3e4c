import type { EntryKind } from '#journey/model/milestone';

const WORDS: Record<EntryKind, string> = {
  firstIntervention: 'first intervention',
  stepDown: 'step-down',
  stepUp: 'step-up',
  return: 'return',
};

/** A journey's summary in the Temporal UI's list. It does not say who the client is. */
export const journeySummary = (number: number, entryKind: EntryKind): string =>
  `Journey ${number} · ${WORDS[entryKind]}`;
