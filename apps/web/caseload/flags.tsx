import { useSay } from '../words/say.js';
import css from './caseload.module.css';

interface Props {
  readonly overdue: boolean;
  readonly risk: string | null;
}

/** What somebody has to know before they open it: in words, since a sign or a colour would have to be learned. */
export const Flags = ({ overdue, risk }: Props) => {
  const say = useSay();
  return (
    <span className={css.flags}>
      {risk === 'high' && <span className="tag late">{say('flag.risk')}</span>}
      {overdue && <span className="tag late">{say('flag.late')}</span>}
    </span>
  );
};
