import type { SummaryContent } from '../model/discharge-summary.js';
import type { Milestone, MilestoneName } from '../model/milestone.js';
import type { JourneyState } from '../model/state.js';
import { contentNow } from './content.js';
import type { SummaryRecord } from './record.js';

/** Gives the SHA-256 of the content's canonical JSON. The caller passes it in, because nothing here depends on Node. */
export type HashOf = (content: SummaryContent) => string;

/** Milestones to which `madeFrom` adds what the record says. */
const WRITES: readonly MilestoneName[] = ['writeDischargeSummary', 'amendDischargeSummary'];

export const writesSummary = ({ name, data }: Milestone): boolean =>
  WRITES.includes(name) && 'texts' in data && !('made' in data);

/** Adds to a summary milestone what the record says beside its texts, and the hash of the whole. Returns any other milestone as it is. */
export const madeFrom = (record: SummaryRecord, milestone: Milestone, hashOf: HashOf): Milestone => {
  if (!writesSummary(milestone) || !('texts' in milestone.data)) return milestone;
  const content = contentNow(record, milestone.data.texts);
  return { ...milestone, data: { ...milestone.data, made: { content, hash: hashOf(content) } } } as Milestone;
};

/**
 * Gives a signature that names no hash the hash of the version that is there. This is for what was signed before this program knew of it, since nobody can have
 * read a hash that did not exist. Returns any other milestone as it is.
 */
export const signedAsItWas = (state: JourneyState, milestone: Milestone): Milestone => {
  const hash = state.summary?.hash ?? null;
  return milestone.name === 'signDischargeSummary' && milestone.data.hash === undefined && hash !== null
    ? { ...milestone, data: { ...milestone.data, hash } }
    : milestone;
};
