import { INSTRUMENT_CODES } from '#instruments/instrument';
import { byCode } from '#instruments/registry';
import { compare, type Contradiction } from './comparison.js';

/** A change wider than the scale would never be seen. */
export const changesWithinScale = compare(['reliableChange'], ({ reliableChange }) =>
  INSTRUMENT_CODES.flatMap((code): Contradiction[] => {
    const change = reliableChange[code];
    const { min, max } = byCode(code);
    if (change === undefined || change <= max - min) return [];
    const detail = `${change} is more than ${code} can change: its total runs from ${min} to ${max}`;
    return [{ path: ['reliableChange', code], rule: 'R-DETERIORATE', detail }];
  }),
);

/** A meaningful change must be at least a reliable one, and must fit into the scale. */
export const meaningfulIsReliable = compare(
  ['instruments', 'reliableChange'],
  ({ instruments, reliableChange }) =>
    INSTRUMENT_CODES.flatMap((code): Contradiction[] => {
      const change = instruments?.meaningfulChange[code];
      if (change === undefined) return [];
      const path = ['instruments', 'meaningfulChange', code];
      const { min, max } = byCode(code);
      const reliable = reliableChange[code] ?? 0;
      if (change < reliable)
        return [{ path, rule: 'R-DETERIORATE', detail: `is below reliableChange, ${reliable}` }];
      if (change <= max - min) return [];
      const detail = `${change} is more than ${code} can change: its total runs from ${min} to ${max}`;
      return [{ path, rule: 'R-DETERIORATE', detail }];
    }),
);

export const bamUseCanRelapse = compare(['bamUseRelapse'], ({ bamUseRelapse }): Contradiction[] => {
  const { max } = byCode('BAM-USE');
  if (bamUseRelapse < max) return [];
  const detail = `no BAM use is above ${bamUseRelapse}: its total ends at ${max}`;
  return [{ path: ['bamUseRelapse'], rule: 'R-RELAPSE', detail }];
});
