import type { Schemas } from '../api/client.js';
import { useSay } from '../words/say.js';
import css from './clients.module.css';

const GRAVE = new Set(['risk', 'relapse']);

interface Props {
  readonly overdue: boolean;
  readonly flags: readonly Schemas['Flag'][];
}

/** What somebody has to know before they open it: in words, since a sign or a colour would have to be learned. */
export const Flags = ({ overdue, flags }: Props) => {
  const say = useSay();
  return (
    <span className={css.flags}>
      {flags.map((flag) => (
        <span key={flag} className={GRAVE.has(flag) ? 'tag late' : 'tag'}>
          {say(`flag.${flag}`)}
        </span>
      ))}
      {overdue && <span className="tag late">{say('flag.late')}</span>}
    </span>
  );
};
