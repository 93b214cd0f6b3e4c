import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';
import css from './board.module.css';
import type { CaseloadSearch } from './search.js';

/** The same clients as a table or as a board. Links: the address says which, so that Back comes back to it. */
export const ShapeSwitch = ({ search }: { readonly search: CaseloadSearch }) => {
  const say = useSay();
  const { as, ...filters } = search;
  return (
    <nav aria-label={say('board.shape')} className={css.switch}>
      <LinkButton to="/caseload" search={filters} {...(!as && { 'aria-current': 'page' as const })}>
        {say('board.asTable')}
      </LinkButton>
      <LinkButton
        to="/caseload"
        search={{ ...filters, as: 'board' }}
        {...(as && { 'aria-current': 'page' as const })}
      >
        {say('board.asBoard')}
      </LinkButton>
    </nav>
  );
};
