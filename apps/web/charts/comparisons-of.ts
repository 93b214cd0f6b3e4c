import type { Trend } from './course.js';

type Compared = NonNullable<Trend['compared']>;

/** What the latest total is compared with. `since` null: the first of all that are known. */
export interface Comparison extends Omit<Compared, 'since'> {
  readonly since: Compared['since'] | null;
}

type Measured = Pick<Trend, 'points' | 'change' | 'reliable' | 'compared'>;

/**
 * What a heading tells of the change: that from the first total, and before it that from what R-DETERIORATE has looked at, where this is another and one of the
 * two is for the worse. Else *may be chance* would stand beside a total for which a review was asked.
 */
export const comparisonsOf = ({ points, change, reliable, compared }: Measured): readonly Comparison[] => {
  const { at, value } = points[0]!;
  const whole = { at, value, since: null, change, reliable };
  const isOther = compared !== null && compared.value !== value && (compared.change > 0 || change > 0);
  return isOther ? [compared, whole] : [whole];
};
