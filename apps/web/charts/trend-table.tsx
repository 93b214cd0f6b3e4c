import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { AsTable } from './as-table.js';
import type { Trend } from './course.js';
import { useBandName } from './trend-words.js';

interface Props {
  readonly trend: Trend;
  readonly labelledBy: string;
}

export const TrendTable = ({ trend: { points }, labelledBy }: Props) => {
  const say = useSay();
  const band = useBandName();
  return (
    <AsTable
      labelledBy={labelledBy}
      columns={[
        say('trend.day'),
        say('result.total'),
        say('trend.band'),
        say('trend.how'),
        say('trend.note'),
      ]}
      rows={points.map(({ at, value, band: name, how, totalOnly, worse }) => ({
        key: at,
        cells: [
          <Day key="day" at={at} />,
          value,
          name === null ? '' : band(name),
          how === null ? '' : say(`given.${how}`),
          [...(worse ? [say('trend.raised')] : []), ...(totalOnly ? [say('trend.totalOnly')] : [])].join(
            ', ',
          ),
        ],
      }))}
    />
  );
};
