import { openBrowser } from '../drive/browser.js';
import { dryRuns, sessionsOfDay } from '../pages/answers.js';
import { bytesOfPages } from '../pages/bytes.js';
import { caseloadOnScreen } from '../pages/caseload-on-screen.js';
import { idleStreams } from '../pages/live-streams.js';
import { recordedOnScreen } from '../pages/recorded-on-screen.js';
import { startApi } from '../processes/start-api.js';
import type { Part } from './part.js';

/** Measures what people wait for when they work in the pages; in a real browser, where it is about a screen. */
export const pagesPart: Part = async (ground, rounds) => {
  const browser = await openBrowser(ground);
  const api = await startApi({ ...ground, taskQueue: 'journeys' });
  ground.teardown.add('API', () => api.stop());
  const findings = [
    ...bytesOfPages(),
    ...(await recordedOnScreen(ground, browser, api, rounds)),
    ...(await dryRuns(ground, api, rounds)),
    ...(await idleStreams(ground, api)),
  ];
  await api.stop();
  findings.push(...(await caseloadOnScreen(ground, browser, rounds)));
  await browser.close();
  findings.push(...(await sessionsOfDay(ground, rounds)));
  return findings;
};
