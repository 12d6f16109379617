import { kinds, preset } from './jest.preset.mjs';

export default {
  projects: Object.entries(kinds).map(([displayName, { testTimeout: _, ...kind }]) => ({
    displayName,
    ...preset,
    ...kind,
  })),
};
