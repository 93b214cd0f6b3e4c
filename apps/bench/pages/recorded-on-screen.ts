import { demoPerson } from '#demo-identity/people';
import { LiveAnnouncements } from '#records/live/live-announcements';
import { step } from '#scenarios/step';
import type { Browser } from 'playwright-core';
import { noting, seenAt, signInAt, windowOf } from '../drive/browser.js';
import { HttpCaller } from '../drive/http.js';
import { Journeys } from '../drive/journeys.js';
import type { Ground } from '../ground.js';
import { estimate, median } from '../measure/statistics.js';
import type { ApiProcess } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';

const WHO = 'supervisor-1';
const COLLEAGUE = 'coordinator-1';
const ANSWER_LIMIT_MS = 100;
const COLLEAGUE_LIMIT_MS = 700;

/**
 * Measures when something recorded is on the screen: what a form has sent, in its own page; and what a colleague has sent, in a page that shows the journey.
 */
export const recordedOnScreen = async (
  ground: Ground,
  browser: Browser,
  api: ApiProcess,
  rounds: number,
): Promise<Finding[]> => {
  const [secret] = await signInAt(ground.databaseUrl, [demoPerson(WHO)!]);
  const journeys = new Journeys(ground.client, ground.dataSource, ground.policy, 'journeys');
  const colleague = new HttpCaller(api.port, await ground.identity.tokenFor(COLLEAGUE));
  const repeat = async (one: (journeyId: string) => Promise<number>): Promise<number[]> => {
    const took: number[] = [];
    while (took.length < rounds) took.push(await one((await journeys.refer()).journeyId));
    return took;
  };
  const own = await ground.progress.step('pages: the answer of a milestone', () =>
    repeat((id) => ownAnswer(browser, api.port, secret!, id)),
  );
  const theirs = await ground.progress.step('pages: what a colleague records', () =>
    repeat((id) => afterCommit(ground, browser, api.port, secret!, id, colleague)),
  );
  colleague.close();
  return [
    limited('what a milestone has answered, on the screen after the API’s answer', own, ANSWER_LIMIT_MS),
    limited('what a colleague has recorded, on the screen after its commit', theirs, COLLEAGUE_LIMIT_MS),
  ];
};

const limited = (what: string, took: readonly number[], limit: number): Finding => ({
  what: `${what}, p50 ÷ ${limit} ms`,
  ...estimate(took.map((one) => one / limit)),
  limit: 1,
  bound: 'at most',
  parts: [`${ms(median(took))}: ${took.map((one) => one.toFixed(0)).join(', ')} ms`],
});

/** Time from the last byte of the answer to the words in the page, by the browser's own clock. */
const ownAnswer = async (
  browser: Browser,
  port: number,
  secret: string,
  journeyId: string,
): Promise<number> => {
  const page = await windowOf(browser, port, secret);
  await page.goto(`/journeys/${journeyId}/do/record-contact-attempt`);
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.evaluate(noting(`document.body.textContent.includes('The attempt is recorded.')`));
  await page.getByRole('button', { name: 'Record a contact attempt' }).click();
  const shown = await seenAt(page);
  const answered = await page.evaluate<number>(
    `performance.getEntriesByType('resource').findLast(({ name }) => name.endsWith('/record-contact-attempt')).responseEnd`,
  );
  await page.context().close();
  return shown - answered;
};

/** Time from the commit, which PostgreSQL announces to listeners, to one line more in the timeline. Both clocks are this machine's. */
const afterCommit = async (
  { dataSource }: Ground,
  browser: Browser,
  port: number,
  secret: string,
  journeyId: string,
  colleague: HttpCaller,
): Promise<number> => {
  const page = await windowOf(browser, port, secret);
  const listening = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/v1/live');
  await page.goto(`/journeys/${journeyId}/timeline`);
  await page.getByText('Live', { exact: true }).waitFor();
  await listening;
  let committed = 0;
  const listener = await new LiveAnnouncements(dataSource).listen(
    (announced) => {
      if (announced.kind === 'journey' && announced.journeyId === journeyId) committed ||= Date.now();
    },
    () => undefined,
  );
  await page.evaluate(
    noting(`[...document.querySelectorAll('main li')].some((row) => row.textContent.includes('Reached'))`),
  );
  await colleague.reach(journeyId, step('recordContactAttempt', { reached: true, way: 'call' }));
  const shown = (await seenAt(page)) + (await page.evaluate<number>('performance.timeOrigin'));
  await listener.close();
  await page.context().close();
  return shown - committed;
};
