import type { Page } from 'playwright-core';

/** Paths of the two requests without whose answers there is no page at all. */
const FRAME = /^\/v1\/(me|program)$/;

const askedByThePage = ({ pathname }: URL): boolean => pathname.startsWith('/v1/') && !FRAME.test(pathname);

/** Opens a page whose requests get no answer yet, so that it shows that it is loading. */
export const openLoading = async (page: Page, path: string): Promise<void> => {
  await page.route(askedByThePage, () => undefined);
  await page.goto(path);
  await page.locator('[aria-busy="true"]').first().waitFor();
};

/** Opens a page whose requests fail. After it has tried for a while, it says that nobody answers; the page's clock is moved on, so that this takes no time. */
export const openUnanswered = async (page: Page, path: string): Promise<void> => {
  await page.clock.install();
  await page.route(askedByThePage, (route) => route.abort());
  await page.goto(path);
  const said = page.getByText('The program does not answer.').first();
  for (let tries = 0; tries < 40 && !(await said.isVisible()); tries += 1) {
    await page.clock.fastForward(10_000);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
  }
  await said.waitFor();
};

/** Takes the network away. What the page shows stays, and the frame says since when there is no connection. */
export const goAway = async (page: Page): Promise<void> => {
  await page.context().setOffline(true);
  await page.getByText(/^No connection since/).waitFor();
};
