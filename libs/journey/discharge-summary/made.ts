import type { SummaryContent } from '../model/discharge-summary.js';
import type { Milestone, MilestoneName } from '../model/milestone.js';
import type { JourneyState } from '../model/state.js';
import { contentNow } from './content.js';
import type { SummaryRecord } from './record.js';

/** SHA-256 of the content's canonical JSON: it is handed in, since nothing here touches Node. */
export type HashOf = (content: SummaryContent) => string;

/** Milestones that the record completes. */
const WRITES: readonly MilestoneName[] = ['writeDischargeSummary', 'amendDischargeSummary'];

export const writesSummary = ({ name, data }: Milestone): boolean =>
  WRITES.includes(name) && 'texts' in data && !('made' in data);

/** The milestone with what the record says beside its words, and the hash of the whole; any other one as it is. */
export const madeFrom = (record: SummaryRecord, milestone: Milestone, hashOf: HashOf): Milestone => {
  if (!writesSummary(milestone) || !('texts' in milestone.data)) return milestone;
  const content = contentNow(record, milestone.data.texts);
  return { ...milestone, data: { ...milestone.data, made: { content, hash: hashOf(content) } } } as Milestone;
};

/**
 * A signature that names no hash, as of the version that is there: for what was signed before this program knew of it, since nobody can have
 * read a hash that did not exist. Any other milestone as it is.
 */
export const signedAsItWas = (state: JourneyState, milestone: Milestone): Milestone => {
  const hash = state.summary?.hash ?? null;
  return milestone.name === 'signDischargeSummary' && milestone.data.hash === undefined && hash !== null
    ? { ...milestone, data: { ...milestone.data, hash } }
    : milestone;
};
