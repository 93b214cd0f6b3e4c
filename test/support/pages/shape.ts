import type { Page } from 'playwright-core';

/** The elements with their attributes and words, and the place of each. It is kept in the page, so that only the answer leaves it. */
const HAS_SAME = `(() => {
  const places = [...document.querySelectorAll('body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join(' ') + ' ' + getComputedStyle(element).visibility;
  });
  const shape = document.body.innerHTML + places.join();
  const isSame = globalThis.shapeLookedAt === shape;
  globalThis.shapeLookedAt = shape;
  return isSame;
})()`;

/** Whether a page has the same elements at the same places as when this was last asked of it. Colours are not looked at. */
export const hasSameShape = (page: Page): Promise<boolean> => page.evaluate<boolean>(HAS_SAME);
