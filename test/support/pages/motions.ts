import type { Page } from 'playwright-core';

/**
 * How many things on a page move or fade for longer than a frame. There should be none, because every test asks for less motion (`prefers-reduced-motion`), and
 * colours have finished fading by then.
 */
export const motions = (page: Page): Promise<number> =>
  page.evaluate<number>(
    `document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getComputedTiming().duration > 17).length`,
  );
