/** Things that an ending asks for and that may be waived, because they cannot always be had: the client may be out of reach, or may have asked for nothing. */
export const WAIVABLE = [
  'handOff',
  'summary',
  'continuingCare',
  'instruments',
  'riskScreen',
  'taper',
] as const;
export type Waivable = (typeof WAIVABLE)[number];

/** One of these things that the ending does without, and why. */
export interface Waiver {
  readonly what: Waivable;
  readonly reason: string;
}
