import type { ReactNode } from 'react';
import { refusedOf } from './refused-of.js';
import { useSaySentence } from './say-sentence.js';

interface Props {
  /** What the API says, in English. */
  readonly detail: string;
  /** What stands where there are no words for it. */
  readonly otherwise: ReactNode;
}

/** Why something is refused, in our words for it. */
export const RefusedInWords = ({ detail, otherwise }: Props) => (
  <>{useSaySentence()(refusedOf(detail)) ?? otherwise}</>
);
