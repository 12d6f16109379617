/** The one Jest preset: sources as ES modules through SWC, workspace packages read from their sources. */
export const preset = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@wian/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/\\.wian/', '/dist/'],
  setupFiles: ['reflect-metadata'],
};

/** The three kinds of test, fastest first: pure, on real servers, on real processes. */
export const kinds = {
  unit: { testMatch: ['**/*.spec.ts'], testPathIgnorePatterns: ['\\.(int|e2e)\\.spec\\.ts$', '/node_modules/'] },
  int: { testMatch: ['**/*.int.spec.ts'], testTimeout: 60_000 },
  e2e: {
    testMatch: ['**/*.e2e.spec.ts'],
    testTimeout: 120_000,
    globalSetup: '<rootDir>/e2e/empty-folder.mjs',
    globalTeardown: '<rootDir>/e2e/stop-services.mjs',
  },
};
