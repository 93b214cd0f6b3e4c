import { createHash } from 'node:crypto';
import type { SummaryContent } from '#journey/model/discharge-summary';
import { canonicalJson } from './canonical-json.js';

/** SHA-256 of the content of a version of a discharge summary, 64 hexadecimal digits; a signature names it. No workflow can import this file. */
export const summaryHash = (content: SummaryContent): string =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
