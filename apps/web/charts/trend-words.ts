import { useIntl } from 'react-intl';
import { isWord, useSay } from '../words/say.js';
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

/** What the chart shows, in words: `PHQ-9: 18 to 9, better, more than chance (5 needed), response`. */
export const useTrendWords = (): ((trend: Trend) => string) => {
  const say = useSay();
  return ({ instrument, points, change, reliable, response, reliableChange }) => {
    const from = points[0]!.value;
    const to = points.at(-1)!.value;
    if (points.length === 1) return say('trend.once', { instrument, to });
    return [
      say(`trend.${turnOf(change)}`, { instrument, from, to }),
      ...(reliable !== null && reliableChange !== null
        ? [say(reliable ? 'trend.reliable' : 'trend.unreliable', { needed: reliableChange })]
        : []),
      ...(response ? [say('trend.response')] : []),
    ].join(', ');
  };
};

/** One total in a sentence: `Thu, Nov 19: PHQ-9 20, severe, worse`. */
export const usePointWords = ({ instrument }: Trend): ((point: Point) => string) => {
  const say = useSay();
  const intl = useIntl();
  const band = useBandName();
  return ({ at, value, band: name, totalOnly, worse }) =>
    [
      say('trend.point', {
        day: intl.formatDate(at, {
          ...({ weekday: 'short', day: 'numeric', month: 'short' } as const),
          ...(Date.now() - Date.parse(at) > HALF_A_YEAR_MS && ({ year: 'numeric' } as const)),
        }),
        ...{ instrument, value },
      }),
      ...(name === null ? [] : [band(name)]),
      ...(worse ? [say('trend.raised')] : []),
      ...(totalOnly ? [say('trend.totalOnly')] : []),
    ].join(', ');
};
