import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef3f9',
  '#dbe5f0',
  '#b5c9df',
  '#8bacce',
  '#6893bf',
  '#4d80b4',
  '#2f6096',
  '#1f4b7d',
  '#173c66',
  '#0f2c4d',
];

export const theme = createTheme({
  fontFamily: "Sarabun, 'TH Sarabun New', system-ui, sans-serif",
  headings: { fontFamily: "Sarabun, 'TH Sarabun New', system-ui, sans-serif", fontWeight: '600' },
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 7,
  defaultRadius: 'sm',
  // Thai needs room above and below its letters.
  fontSizes: { xs: '0.9375rem', sm: '1rem', md: '1.125rem', lg: '1.25rem', xl: '1.5rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.7', lg: '1.6', xl: '1.5' },
});

/** Mantine's own grey for lesser text has too little contrast. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#4b5a69', '--mantine-color-body': '#f7f8fa', '--mantine-color-text': '#1a2530' },
  dark: {},
});
