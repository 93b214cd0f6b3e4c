import { useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useStore } from '../state/store.js';
import { useSay } from '../words/say.js';
import { Aside, AsideOfPage } from './aside.js';
import css from './form.module.css';
import { LeaveGuard } from './leave-guard.js';

interface Props {
  readonly journeyId: string;
  readonly children: ReactNode;
}

/** Keeps the forms of a journey that wait for what they need, says which one does, and asks before one is lost. It is another one for each journey. */
export const WaitingForms = ({ journeyId, children }: Props) => {
  const [aside] = useState(() => new Aside(journeyId));
  return (
    <AsideOfPage value={aside}>
      <Waiting aside={aside} />
      {children}
    </AsideOfPage>
  );
};

const Waiting = ({ aside }: { readonly aside: Aside }) => {
  const say = useSay();
  const router = useRouter();
  const all = useStore(aside);
  const typed = all.filter(({ typed: fields }) => fields !== null);
  const last = typed.at(-1);
  const page = `/journeys/${aside.journeyId}`;
  const isLost = (to: string | null): boolean =>
    last !== undefined && to !== page && to?.startsWith(`${page}/`) !== true;
  return (
    <>
      <div role="status" className={css.waiting}>
        {last && (
          <p>
            {say('form.waits', { form: last.title })}{' '}
            <button type="button" className={css.toField} onClick={() => router.history.push(last.address)}>
              {say('form.backTo', { form: last.title })}
            </button>
          </p>
        )}
      </div>
      <LeaveGuard isOn={isLost} question={last && say('form.discardIn', { form: last.title })} />
    </>
  );
};
