import { useSay } from '../words/say.js';
import { LocalDate } from '../words/instants.js';
import { AsTable } from './as-table.js';
import type { Course } from './course.js';
import { PARTS } from './hours.js';

interface Props {
  readonly course: Course;
  readonly labelledBy: string;
}

export const DoseTable = ({ course: { weeks }, labelledBy }: Props) => {
  const say = useSay();
  return (
    <AsTable
      labelledBy={labelledBy}
      columns={[say('dose.weekOf'), say('dose.planned'), ...PARTS.map((part) => say(`dose.${part}`))]}
      rows={weeks.map((week) => ({
        key: week.week,
        cells: [
          <LocalDate key="week" date={week.week} />,
          say('dose.hours', { hours: week.planned }),
          ...PARTS.map((part) => say('dose.hours', { hours: week[part] })),
        ],
      }))}
    />
  );
};
