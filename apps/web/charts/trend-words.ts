import { useIntl } from 'react-intl';
import { isWord, useSay } from '../words/say.js';
import { comparisonsOf } from './comparisons-of.js';
import type { Trend } from './course.js';

/** A total that is older is told with its year. */
const HALF_A_YEAR_MS = 182 * 86_400_000;

type Point = Trend['points'][number];

/** Names of the bands of instruments; a band that these pages do not know yet keeps its English name. */
export const useBandName = (): ((name: string) => string) => {
  const say = useSay();
  return (name) => {
    const word = `band.${name}`;
    return isWord(word) ? say(word) : name;
  };
};

const turnOf = (change: number): 'better' | 'worse' | 'same' => {
  if (change === 0) return 'same';
  return change < 0 ? 'better' : 'worse';
};

/**
 * What the chart shows, in words: `PHQ-9: 18 to 9, better, more than chance (5 needed), response`; where the rule has looked at another than the first:
 * `PHQ-9: 10 to 18, worse, since this tier began, more than chance (5 needed); since Thu, Mar 12, before this journey: 15 to 18, worse, may be chance (5 needed)`.
 * @param isBefore whether the first was taken before the journey
 */
export const useTrendWords = (): ((trend: Trend, isBefore: boolean) => string) => {
  const say = useSay();
  const day = useDayWords();
  return (trend, isBefore) => {
    const { instrument, points, response, reliableChange: needed } = trend;
    const to = points.at(-1)!.value;
    if (points.length === 1) return say('trend.once', { instrument, to });
    const chance = (reliable: boolean | null): string[] =>
      reliable !== null && needed !== null
        ? [say(reliable ? 'trend.reliable' : 'trend.unreliable', { needed })]
        : [];
    const whole = response ? [say('trend.response')] : [];
    const comparisons = comparisonsOf(trend);
    return comparisons
      .map(({ at, value: from, since, change, reliable }) => {
        const turned = say(`trend.${turnOf(change)}`, { from, to });
        const said = [turned, ...(since ? [say(`trend.since.${since}`)] : []), ...chance(reliable)];
        if (since) return `${instrument}: ${said.join(', ')}`;
        const of =
          comparisons.length === 1
            ? instrument
            : say(isBefore ? 'trend.fromBefore' : 'trend.fromDay', { day: day(at) });
        return `${of}: ${[...said, ...whole].join(', ')}`;
      })
      .join('; ');
  };
};

/** The day of a total; with its year where it is older. */
const useDayWords = (): ((at: string) => string) => {
  const intl = useIntl();
  return (at) =>
    intl.formatDate(at, {
      ...({ weekday: 'short', day: 'numeric', month: 'short' } as const),
      ...(Date.now() - Date.parse(at) > HALF_A_YEAR_MS && ({ year: 'numeric' } as const)),
    });
};

/** One total in a sentence: `Thu, Nov 19: PHQ-9 20, severe, worse`. */
export const usePointWords = ({ instrument }: Trend): ((point: Point) => string) => {
  const say = useSay();
  const day = useDayWords();
  const band = useBandName();
  return ({ at, value, band: name, totalOnly, worse }) =>
    [
      say('trend.point', {
        ...{ day: day(at), instrument, value },
      }),
      ...(name === null ? [] : [band(name)]),
      ...(worse ? [say('trend.raised')] : []),
      ...(totalOnly ? [say('trend.totalOnly')] : []),
    ].join(', ');
};
