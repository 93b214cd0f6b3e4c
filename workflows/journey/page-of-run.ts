import { makeContinueAsNewFunc, workflowInfo, type Workflow } from '@temporalio/workflow';
import { PAGE_MEMO } from '#contracts/journey-messages';

/** URL of the journey's web page; null if the starter of the journey knew no address, or an earlier version started it without the memo. */
const pageOfRun = (): string | null => {
  const page = workflowInfo().memo?.[PAGE_MEMO];
  return typeof page === 'string' ? page : null;
};

/** The link to the page, as the first lines of the run's details in Markdown; '' if the run knows no address. */
export const linkToPage = (): string => {
  const page = pageOfRun();
  return page === null ? '' : `[The journey’s page](${page})\n\n`;
};

/**
 * Ends this run and starts the next run of the same workflow (continue as new). The memo is passed again so that it is sealed with the present key, like all
 * else that is handed on. Otherwise Temporal's Core would hand it on as it is, sealed with the key of the first run, and that key could not be taken out for as
 * long as the journey is open.
 */
export const continueWithPage = <F extends Workflow>(...input: Parameters<F>): Promise<never> => {
  const page = pageOfRun();
  return makeContinueAsNewFunc<F>(page === null ? {} : { memo: { [PAGE_MEMO]: page } })(...input);
};
