import type { Locator, Page } from 'playwright-core';

/** The most key presses that are tried. No page has so many places for the focus. */
const MOST_STEPS = 120;

const hasFocus = async (page: Page, place: Locator): Promise<boolean> =>
  (await place.and(page.locator(':focus')).count()) > 0;

/** Moves the focus to a place by Tab alone, or back by Shift+Tab. @throws Error if the focus never comes there */
export const tabTo = async (page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await place.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await hasFocus(page, place)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the focus does not come to ${String(place)}`);
};

/** Moves the focus to a place by Tab, and presses Enter. */
export const press = async (page: Page, place: Locator): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.press('Enter');
};

/** Moves the focus to a field by Tab, and types into it. */
export const typeInto = async (page: Page, label: string | RegExp, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
};

/** Chooses the n-th radio of a group, counted from 0: it goes to the first one by Tab, and from there by the arrow key. */
export const choose = async (page: Page, group: string | RegExp, place: number): Promise<void> => {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowRight');
};
