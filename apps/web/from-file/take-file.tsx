import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { LeaveGuard } from '../forms/leave-guard.js';
import { useSay } from '../words/say.js';
import { LinesTable } from './lines-table.js';
import { countsOf } from './outcome.js';
import { Progress } from './progress.js';
import type { ReadFile } from './read-file.js';
import { useSending } from './use-sending.js';

/** One file: what would become of its lines, then what has. A line in which the dry run found a fault is not sent. */
export const TakeFile = ({ file: { lines, hash } }: { readonly file: ReadFile }) => {
  const say = useSay();
  const looked = useSending();
  const taken = useSending();
  const { send: look, forget } = looked;
  useEffect(() => {
    look(lines, { dryRun: true });
    return forget;
    // Only once, because another file gets another component.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const found = countsOf(looked.answers);
  const done = countsOf(taken.answers);
  const isLooked = !looked.isRunning && !looked.error && found.lines === lines.length;
  const isFaulty = new Set(looked.answers.filter(({ problem }) => problem).map(({ line }) => line));
  const good = lines.filter(({ number }) => !isFaulty.has(number));
  const hasBegun = taken.isRunning || taken.error !== null || done.lines > 0;
  const isDone = hasBegun && !taken.isRunning && !taken.error && done.lines === good.length;
  const take = (): void => taken.send(good, { dryRun: false, key: `file-${hash}` });
  return (
    <section className="card stack" aria-labelledby="lines">
      <h2 id="lines">{say('file.lines')}</h2>
      {!isLooked && (
        <Progress
          title={say('file.looking')}
          sending={looked}
          of={lines.length}
          onAgain={() => look(lines, { dryRun: true })}
        />
      )}
      {isLooked && !hasBegun && (
        <p role="status">
          {say('file.found', found)} {found.likely > 0 && say('file.likely', { count: found.likely })}{' '}
          {found.elsewhere > 0 && say('file.elsewhere', { count: found.elsewhere })}
        </p>
      )}
      {hasBegun && !isDone && (
        <Progress title={say('file.taking')} sending={taken} of={good.length} onAgain={take} />
      )}
      {isDone && (
        <p role="status">{say('file.done', { taken: done.taken, not: lines.length - done.taken })}</p>
      )}
      {isLooked && !hasBegun && (
        <div>
          <Button onClick={take} disabled={good.length === 0}>
            {say('file.take', { count: good.length })}
          </Button>
        </div>
      )}
      <LinesTable
        answers={[...looked.answers.filter(({ line }) => !hasBegun || isFaulty.has(line)), ...taken.answers]}
      />
      <LeaveGuard
        isOn={() => taken.isRunning}
        question={say('file.leave')}
        stay={say('file.stay')}
        go={say('file.go')}
      />
    </section>
  );
};
