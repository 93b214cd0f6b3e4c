import { useIntl } from 'react-intl';
import table from '../parts/table.module.css';
import { useSay } from '../words/say.js';
import { Clients } from './clients.js';
import css from './program.module.css';
import type { Outcome } from './read-outcomes.js';

interface Props {
  readonly figures: readonly Outcome[];
  readonly hiddenBelow: number;
}

/** What became of the clients of a cohort, figure by figure, each with the number of clients of whom it can be said already. */
export const Figures = ({ figures, hiddenBelow }: Props) => {
  const say = useSay();
  const { formatNumber } = useIntl();
  return (
    <details>
      <summary className={css.summary}>{say('figures.title')}</summary>
      <table className={table.table}>
        <caption className="hidden-but-read">{say('figures.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('figures.what')}</th>
            <th scope="col">{say('figures.clients')}</th>
            <th scope="col">{say('figures.share')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, day, instrument, n, of, share, medianDays }) => (
            <tr key={`${figure} ${day} ${instrument}`}>
              <th scope="row">{say(`figure.${figure}`, { day: day ?? 0, instrument: instrument ?? '' })}</th>
              <td>
                <Clients n={n} hiddenBelow={hiddenBelow} /> {say('figures.of')}{' '}
                <Clients n={of} hiddenBelow={hiddenBelow} />
              </td>
              <td>
                {share === null ? '–' : formatNumber(share, { style: 'percent' })}
                {medianDays !== null && (
                  <>
                    <br />
                    <span className="muted">{say('funnel.median', { days: medianDays })}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
