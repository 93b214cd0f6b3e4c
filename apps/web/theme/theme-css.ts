import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  type MantineThemeOverride,
} from '@mantine/core';
import type { Plugin } from 'vite';

const NAME = 'virtual:theme.css';

/**
 * The theme's CSS variables as a file of the build. Mantine would write them into a <style> of the page, which the content security
 * policy does not let be.
 */
export const themeCss = (override: MantineThemeOverride): Plugin => ({
  name: 'theme-css',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) =>
    id === `\0${NAME}`
      ? convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, override)))
      : null,
});
