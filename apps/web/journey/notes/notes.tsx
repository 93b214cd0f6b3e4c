import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../../api/staff.js';
import { Asked } from '../../parts/asked.js';
import { Day, Time } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from './notes.module.css';
import { notesQuery } from './read-notes.js';

/** Latest first. */
export const Notes = ({ journeyId }: { readonly journeyId: string }) => {
  const say = useSay();
  const staff = useNameOf();
  return (
    <section className="card" aria-labelledby="notes">
      <h2 id="notes">{say('notes.title')}</h2>
      <Asked query={useQuery(notesQuery(journeyId))} rows={4}>
        {(items) =>
          items.length === 0 ? (
            <p>{say('notes.none')}</p>
          ) : (
            <ul className="plain">
              {items.map(({ id, by, writtenAt, note }) => (
                <li key={id} className={css.note}>
                  <p className="muted">
                    <FormattedMessage
                      id="notes.by"
                      values={{
                        who: staff(by.id),
                        day: <Day at={writtenAt} />,
                        time: <Time at={writtenAt} />,
                      }}
                    />
                  </p>
                  <p className={css.words}>{note}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
};
