import { axeOf, sideways, type ChromiumOnPages } from './chromium-on-pages.js';

const WIDTHS = [320, 820, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

/** At every width, light and dark. */
export const LOOKS = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const));

/**
 * What pages do not keep of WCAG 2.2 AA, and by how much they are wider than what shows them: empty where they keep all.
 * @param pages each address with what is there once it is loaded
 */
export const faultsOfLooks = async (
  chromium: ChromiumOnPages,
  person: string,
  pages: readonly (readonly [path: string, shows: string])[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [width, colorScheme] of LOOKS) {
    const viewport = { width, height: 900 };
    const page = await chromium.signedIn(person, { viewport, colorScheme, hasTouch: width < 1280 });
    for (const [path, shows] of pages) {
      await page.goto(path);
      await page.getByText(shows).first().waitFor();
      const at = `${width} px, ${colorScheme}, ${path}`;
      const wide = await sideways(page);
      if (wide > 0) found.push(`${at}: ${wide} px wider`);
      found.push(...(await axeOf(page)).map((fault) => `${at}: ${fault}`));
    }
    await page.context().close();
  }
  return found;
};
