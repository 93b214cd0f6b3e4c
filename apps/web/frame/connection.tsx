import { FormattedMessage } from 'react-intl';
import { Time } from '../words/instants.js';
import { connection } from '../state/connection-state.js';
import css from './frame.module.css';
import { useStore } from '../state/store.js';

/** Says since when nobody answers. It is read out once, when it begins; what is on the page stays, and so does what is typed. */
export const Connection = () => {
  const since = useStore(connection);
  return (
    <div role="status">
      {since !== null && (
        <p className={css.banner}>
          <span>
            <FormattedMessage
              id="connection.none"
              values={{ time: <Time at={new Date(since).toISOString()} /> }}
            />
          </span>
        </p>
      )}
    </div>
  );
};
