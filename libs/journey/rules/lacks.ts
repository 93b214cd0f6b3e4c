import { aField, type Need, needs, type Requirement } from '../model/requirement.js';
import type { Waivable, Waiver } from '../model/waiver.js';

/** Something that is not there, and as what it can be done without; where it cannot, nothing waives it. */
export interface Lack {
  readonly words: string;
  readonly requires: readonly Requirement[];
  readonly waivable?: Waivable;
}

const isWaived = (what: Waivable, waived: readonly Waiver[]): boolean =>
  waived.some((one) => one.what === what && one.reason.trim() !== '');

/** What of the lacks is missing still, and what is done without. */
export interface Settled {
  readonly missing: readonly Need[];
  readonly without: readonly Waiver[];
}

/** A waiver of what there is, or of what nobody asks for, is none: nothing is done without it. */
export const settled = (lacks: readonly Lack[], waived: readonly Waiver[] = []): Settled => ({
  missing: lacks
    .filter(({ waivable }) => waivable === undefined || !isWaived(waivable, waived))
    .map(({ words, requires, waivable }) =>
      needs(words, ...requires, ...(waivable === undefined ? [] : [aField('waived')])),
    ),
  without: waived.filter(({ what }) => lacks.some(({ waivable }) => waivable === what)),
});
