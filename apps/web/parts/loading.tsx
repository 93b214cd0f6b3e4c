import { useSay } from '../words/say.js';
import css from './states.module.css';

/** Grey lines of a row's height, from 300 ms on. */
export const Loading = ({ rows = 3 }: { readonly rows?: number }) => {
  const say = useSay();
  return (
    <div className={`${css.lines} ${css.late}`} aria-busy="true">
      <span className="hidden-but-read">{say('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.line} />
      ))}
    </div>
  );
};
