import type { Page } from 'playwright-core';
import { sideways } from './axe.js';

/** A desk's window at 200 % zoom: the page has half as many pixels, each of them twice as large (WCAG 1.4.4, 1.4.10). */
const ZOOMED = { width: 640, height: 450 };

/** Sets the text spacing of WCAG 1.4.12. A script makes the style sheet, because the page's content security policy allows no other. */
const SPACED = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];`;
const AS_BEFORE = `document.adoptedStyleSheets = []; document.documentElement.style.fontSize = '';`;
const LARGE = `document.documentElement.style.fontSize = '200%';`;

const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** The faults of a page whose reader has set larger text, zoom or wider spacing: each setting in which it is wider than its window, and by how many pixels. */
export const faultsOtherwiseSet = async (page: Page, path: string): Promise<string[]> => {
  const found: string[] = [];
  const look = async (how: string): Promise<void> => {
    await drawn(page);
    const wide = await sideways(page);
    if (wide > 0) found.push(`${how}, ${path}: ${wide} px wider`);
  };
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(LARGE);
  await look('text at 200 %');
  await page.evaluate(AS_BEFORE);
  await page.setViewportSize(ZOOMED);
  await look('zoomed to 200 %');
  await page.setViewportSize({ width: 320, height: 900 });
  await page.evaluate(SPACED);
  await look('text spaced at 320 px');
  await page.evaluate(AS_BEFORE);
  return found;
};
