import { useQuery } from '@tanstack/react-query';
import { Fragment, useState, type ReactNode } from 'react';
import { Asked } from '../parts/asked.js';
import { draftQuery, type Draft, type DraftForm } from './read-draft.js';

interface Props {
  readonly journeyId: string;
  readonly form: DraftForm;
  readonly rows?: number;
  /** Whatever else the form begins with is read again with the draft. */
  readonly readAgain?: () => Promise<unknown>;
  /** @param again begins anew, with what is there then: what stands in the form goes */
  readonly children: (kept: Draft | null, again: () => void) => ReactNode;
}

/** A form that begins with what somebody has begun to write in it, once it is known whether there is any. */
export const FromDraft = ({ journeyId, form, rows = 6, readAgain, children }: Props) => {
  const query = useQuery(draftQuery(journeyId, form));
  const [round, setRound] = useState(0);
  const again = async (): Promise<void> => {
    await Promise.all([query.refetch(), readAgain?.()]);
    setRound((before) => before + 1);
  };
  return (
    <Asked query={query} rows={rows}>
      {(kept) => <Fragment key={round}>{children(kept, () => void again())}</Fragment>}
    </Asked>
  );
};
