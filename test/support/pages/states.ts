import type { Page } from 'playwright-core';

/** Without these two there is no page at all. */
const FRAME = /^\/v1\/(me|program)$/;

const askedByThePage = ({ pathname }: URL): boolean => pathname.startsWith('/v1/') && !FRAME.test(pathname);

/** Opens a page whose questions are not answered yet. */
export const openLoading = async (page: Page, path: string): Promise<void> => {
  await page.route(askedByThePage, () => undefined);
  await page.goto(path);
  await page.locator('[aria-busy="true"]').first().waitFor();
};

/** The same with nobody there to answer: the page says so once it has tried for a while, and that while passes at once. */
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

/** What is shown stays, and the frame says since when nobody answers. */
export const goAway = async (page: Page): Promise<void> => {
  await page.context().setOffline(true);
  await page.getByText(/^No connection since/).waitFor();
};
