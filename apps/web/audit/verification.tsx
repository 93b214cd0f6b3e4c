import { Button } from '@mantine/core';
import { ProblemBox } from '../parts/problem-box.js';
import { useSay } from '../words/say.js';
import { Found } from './found.js';
import { useVerification } from './use-verification.js';

/** Whether every row is as it was written: all chains are walked to their ends. */
export const Verification = () => {
  const say = useSay();
  const { verify, isPending, walked, found, error } = useVerification();
  return (
    <section className="card stack" aria-labelledby="verification">
      <h2 id="verification">{say('verify.title')}</h2>
      <p>{say('verify.what')}</p>
      <div className="row">
        <Button loading={isPending} onClick={verify}>
          {say('verify.start')}
        </Button>
        {isPending && <p>{say('verify.walked', { rows: walked })}</p>}
      </div>
      <div role="status">{found && !isPending && <Found found={found} />}</div>
      {error && !isPending && <ProblemBox error={error} />}
    </section>
  );
};
