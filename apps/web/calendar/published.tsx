import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isInFull, journeyQuery } from '../api/journey.js';
import { nameOf } from '../words/person.js';
import { WhyRefused } from '../words/why-refused.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import type { Publication } from './use-publishing.js';

/** So many rows are shown at a time, because each asks for its journey with a request of its own. */
const ROWS = 20;

/** How many journeys were told, and why the others were not. */
export const Published = ({
  publication: { summary, lines: notTold },
}: {
  readonly publication: Publication;
}) => {
  const say = useSay();
  const [rows, setRows] = useState(ROWS);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="card stack" aria-labelledby="published">
      <h2 id="published" ref={head} tabIndex={-1}>
        {say('calendar.result', { told: summary.told, notTold: summary.notTold })}
      </h2>
      {notTold.length > 0 && <p>{say('calendar.later')}</p>}
      <ul className="plain">
        {notTold.slice(0, rows).map(({ journeyId, problem }) => (
          <li key={journeyId}>
            <Whose journeyId={journeyId} />:{' '}
            <WhyRefused
              detail={problem?.detail ?? problem?.title ?? ''}
              ruleId={problem?.ruleId}
              code={problem?.code}
            />{' '}
            {problem?.ruleId && <RuleTag id={problem.ruleId} />}
          </li>
        ))}
      </ul>
      {notTold.length > rows && (
        <div>
          <Button variant="default" onClick={() => setRows(rows + ROWS)}>
            {say('rows.more')}
          </Button>
        </div>
      )}
    </section>
  );
};

const Whose = ({ journeyId }: { readonly journeyId: string }) => {
  const { data } = useQuery(journeyQuery(journeyId));
  return (
    <Link to="/journeys/$journeyId" params={{ journeyId }}>
      {data && isInFull(data) ? nameOf(data.client) : journeyId}
    </Link>
  );
};
