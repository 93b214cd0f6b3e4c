/** What an ending asks for, and what cannot always be had: the client is out of reach, or has asked for nothing. */
export const WAIVABLE = ['handOff', 'summary', 'continuingCare', 'instruments', 'riskScreen'] as const;
export type Waivable = (typeof WAIVABLE)[number];

/** One of them that is done without, and why. */
export interface Waiver {
  readonly what: Waivable;
  readonly reason: string;
}

/** Something that is not there, in words, and as what it can be done without; where it cannot, nothing waives it. */
export interface Lack {
  readonly words: string;
  readonly waivable?: Waivable;
}

const isWaived = (what: Waivable, waived: readonly Waiver[]): boolean =>
  waived.some((one) => one.what === what && one.reason.trim() !== '');

/** What of the lacks is missing still, in words, and what is done without. */
export interface Settled {
  readonly missing: readonly string[];
  readonly without: readonly Waiver[];
}

/** A waiver of what there is, or of what nobody asks for, is none: nothing is done without it. */
export const settled = (lacks: readonly Lack[], waived: readonly Waiver[] = []): Settled => ({
  missing: lacks
    .filter(({ waivable }) => waivable === undefined || !isWaived(waivable, waived))
    .map(({ words }) => words),
  without: waived.filter(({ what }) => lacks.some(({ waivable }) => waivable === what)),
});
