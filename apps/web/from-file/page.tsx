import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.js';
import { ProblemWords } from '../parts/problem-words.js';
import { useSay } from '../words/say.js';
import { ChooseFile } from './choose-file.js';
import { FileTooLarge, readFile } from './read-file.js';
import { TakeFile } from './take-file.js';

/** Takes many referrals at once: they are looked through first, then taken. Nothing of the file stays in the browser. */
export const FromFilePage = () => {
  const say = useSay();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: readFile, retry: false });
  return (
    <div className="stack">
      <PageHead page="refer/file" title={say('file.title')}>
        <p>
          <Link to="/refer">{say('file.one')}</Link>
        </p>
      </PageHead>
      <ChooseFile onFile={mutate} />
      <p role="status">
        {isPending && say('loading')}
        {error instanceof FileTooLarge && say('file.tooLarge')}
        {error && !(error instanceof FileTooLarge) && <ProblemWords error={error} />}
        {data?.lines.length === 0 && say('file.empty')}
      </p>
      {data && data.lines.length > 0 && <TakeFile key={data.hash} file={data} />}
    </div>
  );
};
