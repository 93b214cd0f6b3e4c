import type { MantineThemeOverride } from '@mantine/core';

/** The theme's values. Lighter shades of buttons have too little contrast with white text, and in the dark with the ground. */
export const values = {
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  respectReducedMotion: true,
  colors: {
    pine: [
      '#e9f6f2',
      '#d3ebe4',
      '#a9d8cb',
      '#8fd6c4',
      '#5fb8a3',
      '#3d9c86',
      '#26836e',
      '#146c59',
      '#0b5345',
      '#073d33',
    ],
  },
  fontFamily: 'system-ui, sans-serif',
  defaultRadius: 'md',
} satisfies MantineThemeOverride;
