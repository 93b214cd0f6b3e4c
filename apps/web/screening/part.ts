import type { Journey } from '../api/journey.js';
import type { Screening } from '../api/screening.js';

/** What a part of the page is given. */
export interface PartProps {
  readonly journey: Journey;
  readonly screening: Screening;
  /** It was sent: the page looks again. */
  readonly onDone: () => void;
}
