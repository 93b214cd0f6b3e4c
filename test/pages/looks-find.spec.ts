import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChromiumOnPages, inBrowser } from '../support/pages/chromium-on-pages.js';
import { faultsAt } from '../support/pages/looks.js';
import { WIDTHS, type Width } from '../support/pages/windows.js';

/** A page like ours, which has no fault: it says its scheme where Mantine says it. */
const pageWith = (body: string, css: string): string => `<!doctype html><html lang="en"><title>Planted</title>
<meta name="viewport" content="width=device-width">
<style>:root { color-scheme: light dark } body, button { color: light-dark(#222, #eee); background: light-dark(#fff, #111) } button { padding: 8px } ${css}</style>
<main><h1>Planted</h1><p>Words</p><button>Done</button>${body}</main>
<script>const dark = matchMedia('(prefers-color-scheme: dark)');
const say = () => { document.documentElement.dataset.mantineColorScheme = dark.matches ? 'dark' : 'light' };
dark.addEventListener('change', say); say();</script></html>`;

/** Each fault with where it is found. Whatever makes the looks cheaper must still find all of them. */
const PLANTED = {
  none: { body: '', css: '', found: [] },
  'pale words, dark alone': {
    body: '',
    css: 'p { color: light-dark(#222, #555) }',
    found: WIDTHS.map((width) => `${width} dark color-contrast`),
  },
  'a link like the words around it, dark alone': {
    body: '<p>Words with <a href="#x">a link</a> among them</p>',
    css: 'a { text-decoration: none; color: light-dark(#06c, #fff) } @media (prefers-color-scheme: light) { a { text-decoration: underline } }',
    found: WIDTHS.map((width) => `${width} dark link-in-text-block`),
  },
  'small things to press, at 320 px alone': {
    body: '<button>a</button><button>b</button>',
    css: '@media (max-width: 400px) { button { all: unset; font-size: 8px; line-height: 8px } }',
    found: ['320 light target-size'],
  },
  'a field without a label': {
    body: '<input type="text">',
    css: '',
    found: WIDTHS.map((width) => `${width} light label`),
  },
  'a field without a label, on a desk alone': {
    body: '<input type="text">',
    css: '@media (max-width: 1000px) { input { display: none } }',
    found: ['1280 light label'],
  },
  'a field without a label, dark alone': {
    body: '<input type="text">',
    css: '@media (prefers-color-scheme: light) { input { display: none } }',
    found: WIDTHS.map((width) => `${width} dark label`),
  },
  'wider than a phone': {
    body: '<p style="width: 400px">Words</p>',
    css: '',
    found: ['320 light wider', '320 dark wider'],
  },
  'something that moves': {
    body: '<p style="animation: away 9s infinite">Words</p>',
    css: '@keyframes away { to { opacity: 0.99 } }',
    found: WIDTHS.flatMap((width) => [`${width} light move`, `${width} dark move`]),
  },
} as const;

inBrowser('what is planted on a page is found by the looks', () => {
  let server: Server;
  let chromium: ChromiumOnPages;

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      const planted = PLANTED[decodeURIComponent(url!.slice(1)) as keyof typeof PLANTED];
      response.writeHead(planted ? 200 : 404, { 'content-type': 'text/html' });
      response.end(planted && pageWith(planted.body, planted.css));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    chromium = await ChromiumOnPages.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    await chromium?.close();
    server?.close();
  });

  /** The faults at a width, each as its width, scheme and kind. */
  const kindsAt = async (name: string, width: Width): Promise<string[]> => {
    const page = await chromium.somebody({ viewport: { width, height: 900 }, hasTouch: width < 1280 });
    await page.goto(`/${encodeURIComponent(name)}`);
    const faults = await faultsAt(page, width, { path: name, shows: '' });
    await page.context().close();
    return faults.map((fault) => {
      const [, at, scheme] = /^(\d+) px, (light|dark),/.exec(fault)!;
      const kind = /([\w-]+) ×\d+:|(wider)$|(move)$/.exec(fault)!.slice(1).find(Boolean);
      return `${at} ${scheme} ${kind}`;
    });
  };

  test.each(Object.entries(PLANTED))('%s', async (name, { found }) => {
    const kinds: string[] = [];
    for (const width of WIDTHS) kinds.push(...(await kindsAt(name, width)));
    expect(kinds).toEqual(found);
  });
});
