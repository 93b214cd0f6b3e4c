import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { CaseloadBoard } from './board.js';
import { CaseloadFilters } from './filters.js';
import { CaseloadList } from './list.js';
import { ShapeSwitch } from './shape-switch.js';

const route = getRouteApi('/frame/caseload');
const PAUSE_MS = 150;
/** A phone, where there is no room for a board. */
const NARROW = '(max-width: 40em)';

/** The clients in the program whom this person may see: as a table or a board, and nothing is dragged. */
export const CaseloadPage = () => {
  const say = useSay();
  const { may } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { as, ...filters } = search;
  const isBoard = as === 'board' && !isNarrow;
  const clear = (): void => (setText(''), void navigate({ search: {}, replace: true }));

  return (
    <>
      <PageHead page="caseload" title={say('nav.caseload')}>
        {may.includes('assign Journey') && (
          <p>
            <Link to="/caseload/unassigned">{say('unassigned.title')}</Link>
          </p>
        )}
      </PageHead>
      {!isNarrow && <ShapeSwitch search={search} />}
      <CaseloadFilters
        text={text}
        onText={setText}
        search={search}
        onSearch={(changed) => void navigate({ search: changed, replace: true })}
        isBoard={isBoard}
      />
      {isBoard ? (
        <CaseloadBoard search={filters} />
      ) : (
        <CaseloadList asked={{ ...filters, words }} isNarrow={isNarrow} onClear={clear} />
      )}
    </>
  );
};
