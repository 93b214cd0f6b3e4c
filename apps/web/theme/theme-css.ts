import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  type MantineThemeOverride,
} from '@mantine/core';
import type { Plugin } from 'vite';

const NAME = 'virtual:theme.css';

/** Builds the theme's CSS variables into a file. Mantine would write them into a <style> of the page, which the content security policy forbids. */
export const themeCss = (override: MantineThemeOverride): Plugin => ({
  name: 'theme-css',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) =>
    id === `\0${NAME}`
      ? convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, override)))
      : null,
});
