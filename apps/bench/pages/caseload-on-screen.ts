import { demoPerson } from '#demo-identity/people';
import { insertManyJourneys } from '#scenarios/many-journeys';
import type { Browser } from 'playwright-core';
import { noting, seenAt, signInAt, windowOf } from '../drive/browser.js';
import { filled } from '../drive/filled.js';
import { HttpCaller } from '../drive/http.js';
import type { Ground } from '../ground.js';
import { interleave } from '../measure/interleave.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { timed } from '../measure/timed.js';
import { startApi, type ApiProcess } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';

const FEW = 1_000;
const MANY = 100_000;
const LIMIT_S = 1;
const LIMIT_RATIO = 1.5;
const LOOKS_A_ROUND = 30;
/** A person whose caseload is the whole site. */
const WHO = 'coordinator-1';
/** The request as the page sends it. */
const ASKED = { sort: 'due', limit: 50 };

/**
 * Measures the caseload of a program of that size: until its first row is on the screen of a browser with an empty cache; and how long the API takes for it.
 */
export const caseloadOnScreen = async (
  ground: Ground,
  browser: Browser,
  rounds: number,
): Promise<Finding[]> => {
  const few = await served(ground, FEW);
  const many = await served(ground, MANY);
  const arms = { few: asking(few.api, few.token), many: asking(many.api, many.token) };
  await interleave(1, arms);
  const took = await ground.progress.step('pages: what the API takes for a caseload', () =>
    interleave(rounds, arms),
  );
  const usable = await ground.progress.step(`pages: a caseload of ${MANY} on the screen`, async () => {
    const [secret] = await signInAt(many.databaseUrl, [demoPerson(WHO)!]);
    const times: number[] = [];
    while (times.length < rounds) times.push(await untilUsable(browser, many.api.port, secret!));
    return times;
  });
  for (const { api } of [few, many]) await api.stop();
  return [
    {
      what: `caseload of 100,000 journeys, until its first row is on the screen: s`,
      ...estimate(usable.map((one) => one / 1_000)),
      limit: LIMIT_S,
      bound: 'at most',
      parts: [usable.map(ms).join(', ')],
    },
    {
      what: 'what the API takes for it at 100,000 ÷ at 1,000, p50',
      ...estimate(ratios(took.many, took.few)),
      limit: LIMIT_RATIO,
      bound: 'at most',
      parts: [`at 1,000 ${ms(median(took.few))}, at 100,000 ${ms(median(took.many))}`],
    },
  ];
};

const served = async (ground: Ground, count: number) => {
  const databaseUrl = await filled(ground, `pages_${count}`, (to) => insertManyJourneys(to, count));
  const api = await startApi({ ...ground, databaseUrl, taskQueue: 'journeys' });
  ground.teardown.add('API', () => api.stop());
  return { databaseUrl, api, token: await ground.identity.tokenFor(WHO) };
};

const asking = ({ port }: ApiProcess, token: string) => {
  const http = new HttpCaller(port, token);
  return async (): Promise<number> => {
    const took: number[] = [];
    while (took.length < LOOKS_A_ROUND) took.push(await timed(() => http.post('/v1/journeys/search', ASKED)));
    return median(took);
  };
};

const untilUsable = async (browser: Browser, port: number, secret: string): Promise<number> => {
  const page = await windowOf(browser, port, secret);
  await page.addInitScript({ content: noting(`document.querySelector('tbody a')`) });
  await page.goto('/caseload');
  const at = await seenAt(page);
  await page.context().close();
  return at;
};
