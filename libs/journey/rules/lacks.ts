import { aField, type Need, needs, type Requirement } from '../model/requirement.js';
import type { Waivable, Waiver } from '../model/waiver.js';

/** Something that is missing, and the waiver with which it can be done without; `waivable` is absent if nothing waives it. */
export interface Lack {
  readonly words: string;
  readonly requires: readonly Requirement[];
  readonly waivable?: Waivable;
}

const isWaived = (what: Waivable, waived: readonly Waiver[]): boolean =>
  waived.some((one) => one.what === what && one.reason.trim() !== '');

/** What is still missing, and the waivers of what is done without. */
export interface Settled {
  readonly missing: readonly Need[];
  readonly without: readonly Waiver[];
}

/** Sets waivers against lacks. A waiver of something that is there, or that nobody asks for, has no effect and is left out. */
export const settled = (lacks: readonly Lack[], waived: readonly Waiver[] = []): Settled => ({
  missing: lacks
    .filter(({ waivable }) => waivable === undefined || !isWaived(waivable, waived))
    .map(({ words, requires, waivable }) =>
      needs(words, ...requires, ...(waivable === undefined ? [] : [aField('waived')])),
    ),
  without: waived.filter(({ what }) => lacks.some(({ waivable }) => waivable === what)),
});
