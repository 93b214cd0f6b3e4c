/** What an ending asks for, and what cannot always be had: the client is out of reach, or has asked for nothing. */
export const WAIVABLE = ['handOff', 'summary', 'continuingCare', 'instruments', 'riskScreen'] as const;
export type Waivable = (typeof WAIVABLE)[number];

/** One of them that is done without, and why. */
export interface Waiver {
  readonly what: Waivable;
  readonly reason: string;
}
