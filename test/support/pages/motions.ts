import type { Page } from 'playwright-core';

/**
 * How many things on a page move or fade for longer than a frame. Every test asks for less motion (`prefers-reduced-motion`), so there
 * should be none; a colour that fades has done so by then.
 */
export const motions = (page: Page): Promise<number> =>
  page.evaluate<number>(
    `document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getComputedTiming().duration > 17).length`,
  );
