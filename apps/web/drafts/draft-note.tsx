import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './drafts.module.css';
import type { DraftKeeping } from './use-draft.js';

interface Props {
  readonly draft: DraftKeeping;
  /** When the draft was kept that the form began with; null where it began with none. */
  readonly begunFrom: string | null;
  /** The form begins anew, without it. */
  readonly onDropped: () => void;
  /** The form begins anew, with the one of the other tablet. */
  readonly onTakeOther: () => void;
}

/** Whether what is typed is kept, and since when: a long form survives a closed tab. */
export const DraftNote = ({ draft, begunFrom, onDropped, onTakeOther }: Props) => {
  const say = useSay();
  const { keeping, keptAt, drop, keepThis } = draft;
  return (
    <div className={css.note}>
      <p role="status" className="muted">
        {keeping === 'nothing' && say('draft.willBe')}
        {keeping === 'kept' && keptAt !== null && (
          <FormattedMessage
            id={keptAt === begunFrom ? 'draft.goneOn' : 'draft.kept'}
            values={{ day: <Day at={keptAt} />, time: <Time at={keptAt} /> }}
          />
        )}
        {keeping === 'away' && say('draft.away')}
        {keeping === 'elsewhere' && say('draft.elsewhere')}
        {keeping === 'tooLong' && say('draft.tooLong')}
      </p>
      {keeping === 'elsewhere' && (
        <div className="row">
          <Button variant="default" size="sm" onClick={onTakeOther}>
            {say('draft.takeOther')}
          </Button>
          <Button variant="default" size="sm" onClick={() => void keepThis()}>
            {say('draft.keepThis')}
          </Button>
        </div>
      )}
      {keeping === 'kept' && (
        <div>
          <Button variant="default" size="sm" onClick={() => void drop().then(onDropped)}>
            {say('draft.drop')}
          </Button>
        </div>
      )}
    </div>
  );
};
