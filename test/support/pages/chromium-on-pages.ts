import { describe } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CHROMIUM } from '../chromium.js';

export { axeOf, sideways } from './axe.js';

/** Tests in a browser; where there is none they are counted as skipped, and `npm test` says how to get one. */
export const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

// What runs in a page is text here: the types of a browser are not those of these tests.
const TELL_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (violation) =>
  console.error('policy: ' + violation.violatedDirective + ' ' + violation.blockedURI + ' ' + violation.sample));`;

/** For one thing to appear, where other tests have the machine, too. */
const PATIENCE_MS = 60_000;

/** A network that is away is the test's own doing, and so is an answer that refuses. */
const EXPECTED = /^Failed to load resource|net::ERR_/;

type Kept = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** A Chromium that notes whatever no page may do: fall, ask for what its policy forbids, say an error on the console. */
export class ChromiumOnPages {
  readonly faults: string[] = [];
  /** What the browser of somebody who has signed in keeps: their next window needs no sign-in, which is three pages long. */
  private readonly kept = new Map<string, Kept>();

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<ChromiumOnPages> {
    const { chromium } = await import('playwright-core');
    return new ChromiumOnPages(await chromium.launch({ executablePath: CHROMIUM! }), url);
  }

  /** A browser of somebody's own: nothing of another's is in it. */
  async somebody(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      ...{
        baseURL: this.url,
        locale: 'en-US',
        reducedMotion: 'reduce' as const,
        viewport: { width: 1280, height: 800 },
      },
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript({ content: TELL_VIOLATIONS });
    context.on('page', (page) => this.watch(page));
    return context.newPage();
  }

  /** Signed in as a demo person, on the page that they begin with. */
  async signedIn(person: string, options?: BrowserContextOptions): Promise<Page> {
    const kept = this.kept.get(person);
    const page = await this.somebody({ ...options, ...(kept && { storageState: kept }) });
    await page.goto('/');
    const signIn = page.getByRole('link', { name: /^(Sign in|Iniciar sesión)$/ });
    const inside = page
      .getByRole('navigation')
      .or(page.getByRole('button', { name: /^Men/ }))
      .first();
    await signIn.or(inside).first().waitFor();
    if (await signIn.isVisible()) {
      await signIn.click();
      await page.getByRole('button', { name: new RegExp(`^${person},`) }).click();
      await inside.waitFor();
      this.kept.set(person, await page.context().storageState());
    }
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(`${path(page)} ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text()))
        this.faults.push(`${path(page)} ${message.text().slice(0, 400)}`);
    });
  }
}

const path = (page: Page): string => new URL(page.url()).pathname;
