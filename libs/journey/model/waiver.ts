/** What an ending asks for, and what cannot always be had: the client is out of reach, or has asked for nothing. */
export const WAIVABLE = ['handOff', 'summary', 'continuingCare', 'instruments'] as const;
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

/** In words, what is missing and not waived. */
export const lackingWords = (lacks: readonly Lack[], waived: readonly Waiver[]): string[] =>
  lacks
    .filter(({ waivable }) => waivable === undefined || !isWaived(waivable, waived))
    .map(({ words }) => words);

/** Of the waivers those of what is missing: what there is, or what nobody asks for, is not done without. */
export const waivedOf = (lacks: readonly Lack[], waived: readonly Waiver[]): Waiver[] =>
  waived.filter(({ what }) => lacks.some(({ waivable }) => waivable === what));
