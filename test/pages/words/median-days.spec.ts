import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { projectRoot } from '#command-line/project-root';

const said = (locale: 'en' | 'es', days: number): string => {
  const text = readFileSync(join(projectRoot, `apps/web/words/${locale}.json`), 'utf8');
  const intl = createIntl({ locale, messages: JSON.parse(text) as Record<string, string> });
  return intl.formatMessage({ id: 'funnel.median' }, { days });
};

test.each([
  ['en', 0, 'half on the same day'],
  ['en', 1, 'half within 1 day'],
  ['en', 2.5, 'half within 2.5 days'],
  ['es', 0, 'la mitad el mismo día'],
  ['es', 1, 'la mitad en 1 día'],
  ['es', 3, 'la mitad en 3 días'],
] as const)('%s: after %p days half of them had come', (locale, days, words) =>
  expect(said(locale, days)).toBe(words),
);
