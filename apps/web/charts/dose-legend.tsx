import { useSay } from '../words/say.js';
import css from './charts.module.css';
import { PARTS } from './hours.js';

/** What each pattern stands for. */
export const DoseLegend = ({ id }: { readonly id: string }) => {
  const say = useSay();
  return (
    <ul className={`plain ${css.legend}`}>
      {PARTS.map((part) => (
        <li key={part}>
          <svg width="16" height="16" aria-hidden="true">
            <rect
              className={css[part]}
              width="16"
              height="16"
              {...(part !== 'delivered' && { fill: `url(#${id}-${part})` })}
            />
          </svg>
          {say(`dose.${part}`)}
        </li>
      ))}
      <li>
        <svg width="16" height="16" aria-hidden="true">
          <line className={css.planned} x1="0" x2="16" y1="8" y2="8" />
        </svg>
        {say('dose.planned')}
      </li>
      <li>
        <svg width="16" height="16" aria-hidden="true">
          <path className={css.review} d="M3,4 L13,4 L8,12 Z" />
        </svg>
        {say('chart.review')}
      </li>
      <li>
        <svg width="16" height="16" aria-hidden="true">
          <rect className={css.hold} width="16" height="16" />
        </svg>
        {say('chart.hold')}
      </li>
    </ul>
  );
};
