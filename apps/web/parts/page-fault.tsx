import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { Refusal } from '../api/answer.js';
import { PageHead } from './page-head.js';
import { useSay } from '../words/say.js';
import { ProblemBox } from './problem-box.js';

/** Stands in the place of a page that could not be shown: what the API said, or that the page itself has a fault. */
export const PageFault = ({ error, reset }: ErrorComponentProps) => {
  const say = useSay();
  const isOurs = !(error instanceof Refusal);
  return (
    <div className="stack">
      <PageHead page="fault" title={say('fault.title')} />
      {isOurs ? <p role="alert">{say('fault.page')}</p> : <ProblemBox error={error} onAgain={reset} />}
      <div className="row">
        <Button onClick={() => window.location.reload()}>{say('fault.reload')}</Button>
      </div>
    </div>
  );
};

export const NoPage = () => {
  const say = useSay();
  return (
    <div className="stack">
      <PageHead page="none" title={say('nopage.title')} />
      <p>
        <a href="/">{say('nopage.home')}</a>
      </p>
    </div>
  );
};
