import type { BrowserContextOptions, Page } from 'playwright-core';
import type { ChromiumOnPages } from './chromium-on-pages.js';

/** Widths of a phone, a tablet and a desk, px. The first two are touched. */
export const WIDTHS = [320, 820, 1280] as const;
export type Width = (typeof WIDTHS)[number];
/** Height of a window before it is made as high as its page, px. */
export const HEIGHT = 900;

const optionsOf = (width: Width): BrowserContextOptions => ({
  viewport: { width, height: HEIGHT },
  hasTouch: width < 1280,
  colorScheme: 'light',
});

/**
 * Windows of people who have signed in: one of each person that is touched, and one with a mouse. What a window has fetched, compiled and started for one page
 * is at hand for the next. One window at a time is in use.
 */
export class Windows {
  private readonly pages = new Map<string, Page>();

  constructor(private readonly chromium: ChromiumOnPages) {}

  /** The person's window, at whatever page it was left, and with its network and its answers as they come. */
  async open(person: string, width: Width): Promise<Page> {
    const options = optionsOf(width);
    const key = `${person} ${String(options.hasTouch)}`;
    const page = this.pages.get(key) ?? (await (await this.chromium.inside(person, options)).newPage());
    this.pages.set(key, page);
    await page.unrouteAll();
    await page.context().setOffline(false);
    await page.setViewportSize(options.viewport!);
    return page;
  }

  /** A window of its own, for one whose clock is set. The caller closes its context. */
  async openApart(person: string, width: Width): Promise<Page> {
    return (await this.chromium.inside(person, optionsOf(width))).newPage();
  }

  async close(): Promise<void> {
    for (const page of this.pages.values()) await page.context().close();
  }
}
