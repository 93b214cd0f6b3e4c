import { TypedSearchAttributes, type SearchAttributePair } from '@temporalio/common';
import { searchAttributes } from '#contracts/search-attributes';
import type { JourneyView } from '#journey/view';

/** The search attributes of a journey that begins with a given state. Its run assumes that they are set, and writes only what changes. */
export const searchAttributesOf = ({
  phase,
  tier,
  track,
  risk,
  overdue,
}: JourneyView): TypedSearchAttributes => {
  const pairs: (SearchAttributePair | null)[] = [
    { key: searchAttributes.phase, value: phase },
    tier === null ? null : { key: searchAttributes.tier, value: tier },
    track === null ? null : { key: searchAttributes.track, value: track },
    risk === null ? null : { key: searchAttributes.risk, value: risk },
    { key: searchAttributes.overdue, value: overdue },
  ];
  return new TypedSearchAttributes(pairs.filter((pair) => pair !== null));
};
