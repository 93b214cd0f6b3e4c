import { Dialog } from '../parts/dialog.js';
import { useSay } from '../words/say.js';
import css from './me-page.module.css';

interface Props {
  readonly mayFind: boolean;
  readonly onClose: () => void;
}

/** The keys that do something on the pages. They are few: whatever they do, a button or a link does, too. */
export const KeysList = ({ mayFind, onClose }: Props) => {
  const say = useSay();
  const keys = ['find', 'send', 'row', 'close', 'list'] as const;
  return (
    <Dialog title={say('keys.title')} onClose={onClose}>
      <dl className={css.lines}>
        {keys
          .filter((key) => mayFind || (key !== 'find' && key !== 'row'))
          .map((key) => (
            <div key={key} className={css.line}>
              <dt>
                <kbd>{say(`keys.${key}.key`)}</kbd>
              </dt>
              <dd>{say(`keys.${key}.does`)}</dd>
            </div>
          ))}
      </dl>
    </Dialog>
  );
};
