import { describe } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { CHROMIUM } from '../chromium.js';

export { axeOf, sideways } from './axe.js';

/** `describe` for tests in a browser. If there is no browser they are skipped, and `npm test` says how to get one. */
export const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

// Code that runs in a page is written as text, because these tests are compiled without the types of a browser.
const TELL_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (violation) =>
  console.error('policy: ' + violation.violatedDirective + ' ' + violation.blockedURI + ' ' + violation.sample));`;

/** How long one thing may take to appear, ms. It is long because other tests use the machine at the same time. */
const PATIENCE_MS = 60_000;

/** Console errors that are no faults: a network that is away and an answer that refuses are made by the tests themselves. */
const EXPECTED = /^Failed to load resource|net::ERR_/;

type Kept = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** A Chromium that notes what no page may do: throw an error, break its content security policy, or log an error to the console. */
export class ChromiumOnPages {
  readonly faults: string[] = [];
  /** Cookies and storage of each person who has signed in. Their next window then needs no sign-in, which takes three pages. */
  private readonly kept = new Map<string, Kept>();

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<ChromiumOnPages> {
    const { chromium } = await import('playwright-core');
    return new ChromiumOnPages(await chromium.launch({ executablePath: CHROMIUM! }), url);
  }

  /** A page in a new browser context, which shares nothing with others. */
  async somebody(options: BrowserContextOptions = {}): Promise<Page> {
    return (await this.context(options)).newPage();
  }

  /** A new browser context in which a demo person has signed in, with no page yet. Its pages share what has been fetched, so only the first one fetches it. */
  async inside(person: string, options?: BrowserContextOptions): Promise<BrowserContext> {
    if (!this.kept.has(person)) await (await this.signedIn(person)).context().close();
    return this.context({ ...options, storageState: this.kept.get(person)! });
  }

  /** A page on which a demo person has signed in, at the page that they begin with. */
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

  /** Everybody signs in anew, because a test has ended their sessions. */
  forget(): void {
    this.kept.clear();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async context(options: BrowserContextOptions): Promise<BrowserContext> {
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
    return context;
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
