import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { SiteCalendar } from '../closures/read-calendar.js';
import { ByRule } from '../compare/by-rule.js';
import { HowFar } from '../compare/how-far.js';
import { HowMany } from '../compare/how-many.js';
import { ProblemBox } from '../parts/problem-box.js';
import { useSay } from '../words/say.js';
import { bodyOf, type Days } from './days.js';
import { PublishForm } from './publish-form.js';
import { useCalendarComparison } from './use-calendar-comparison.js';
import type { Publication } from './use-publishing.js';
import { WhatIsOtherwise } from './what-is-otherwise.js';

interface Props {
  readonly calendar: SiteCalendar;
  readonly before: Days;
  readonly after: Days;
  readonly onBack: () => void;
  /** Begins anew, where a colleague has published another calendar meanwhile. */
  readonly onAnew: () => void;
  readonly onDone: (publication: Publication) => void;
}

/** Shows what the days would change, and for whom. They can be published only from here, so that whoever publishes them has seen that. */
export const Look = ({ calendar: { site, version }, before, after, onBack, onAnew, onDone }: Props) => {
  const say = useSay();
  const { compare, isPending, soFar, found, error } = useCalendarComparison(site);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  useEffect(() => compare(bodyOf(after)), [compare, after]);
  const isOvertaken = found !== undefined && found.summary.version !== version;
  const isWhole = found !== undefined && !found.summary.stopped;
  return (
    <>
      <section className="card stack" aria-labelledby="otherwise">
        <h2 id="otherwise" ref={head} tabIndex={-1}>
          {say('calendar.otherwise')}
        </h2>
        <WhatIsOtherwise before={before} after={after} />
        <div>
          <Button variant="default" onClick={onBack}>
            {say('calendar.back')}
          </Button>
        </div>
      </section>
      {isPending && <HowFar soFar={soFar} />}
      {error && <ProblemBox error={error} onAgain={() => compare(bodyOf(after))} />}
      {found && (
        <>
          <HowMany summary={found.summary} />
          {found.summary.byRule.map(({ rule }) => (
            <ByRule key={rule} rule={rule} journeys={found.changed} />
          ))}
        </>
      )}
      {isOvertaken && (
        <div className="card stack" role="status">
          <p>{say('calendar.overtaken')}</p>
          <div>
            <Button variant="default" onClick={onAnew}>
              {say('calendar.anew')}
            </Button>
          </div>
        </div>
      )}
      {found?.summary.stopped && (
        <div>
          <Button variant="default" onClick={() => compare(bodyOf(after))}>
            {say('again')}
          </Button>
        </div>
      )}
      {isWhole && !isOvertaken && (
        <PublishForm site={site} days={after} of={found.summary.journeys} onCancel={onBack} onDone={onDone} />
      )}
    </>
  );
};
