import { headingOutOfSight } from '../state/page-heading.js';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';
import css from './frame.module.css';

/** Which page, or whose, it is, once its own heading is scrolled away. It is for the eye alone: the heading itself is on the page. */
export const BarHeading = () => {
  const heading = useStore(headingOutOfSight);
  const isEnded = useStore(session) === 'ended';
  return (
    <span className={css.barHeading} aria-hidden="true">
      {isEnded ? '' : heading}
    </span>
  );
};
