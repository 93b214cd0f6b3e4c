import { makeContinueAsNewFunc, workflowInfo, type Workflow } from '@temporalio/workflow';
import { PAGE_MEMO } from '#contracts/journey-messages';

/** Null where whoever started the journey knew no address, or none was said in a memo yet. */
const pageOfRun = (): string | null => {
  const page = workflowInfo().memo?.[PAGE_MEMO];
  return typeof page === 'string' ? page : null;
};

/** The first lines of what a run shows of itself, as Markdown; nothing where it knows no address. */
export const linkToPage = (): string => {
  const page = pageOfRun();
  return page === null ? '' : `[The journey’s page](${page})\n\n`;
};

/**
 * Ends this run with the next one, of the same workflow. Temporal's Core would hand the memo on as it is, sealed under the key of the first run:
 * that key could not be taken out for as long as the journey is open. Said again it is sealed anew, as all else that is handed on.
 */
export const continueWithPage = <F extends Workflow>(...input: Parameters<F>): Promise<never> => {
  const page = pageOfRun();
  return makeContinueAsNewFunc<F>(page === null ? {} : { memo: { [PAGE_MEMO]: page } })(...input);
};
