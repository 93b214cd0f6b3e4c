import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';
import css from './board.module.css';
import type { CaseloadSearch } from './search.js';

/** A link is current only if the whole address is the same. Otherwise the table's link would be current on the board, whose address only has more in it. */
const WHOLE = { exact: true };

/** Switches between a table and a board of the same clients. They are links, so that the address says which it is, and Back comes back to it. */
export const ShapeSwitch = ({ search: { as: _, ...filters } }: { readonly search: CaseloadSearch }) => {
  const say = useSay();
  return (
    <nav aria-label={say('board.shape')} className={css.switch}>
      <LinkButton to="/caseload" search={filters} activeOptions={WHOLE}>
        {say('board.asTable')}
      </LinkButton>
      <LinkButton to="/caseload" search={{ ...filters, as: 'board' }} activeOptions={WHOLE}>
        {say('board.asBoard')}
      </LinkButton>
    </nav>
  );
};
