import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layerConstraints, scopeConstraints } from './tools/lint/boundaries.mjs';

const frameworks = [
  '@nestjs/*',
  'mongoose',
  'mongodb',
  'kafkajs',
  'bullmq',
  'ioredis',
  'express',
  'rxjs',
  'pino',
  'jose',
];
const ban = (group, message) => ({ group, message });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.wian/**', '.nx/**', '**/generated/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['{apps,libs,e2e,simulation}/**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], enforceBuildableLibDependency: false, depConstraints: [...layerConstraints, ...scopeConstraints] },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 12],
      'no-console': 'error',
    },
  },
  {
    // A component is mostly markup, which runs longer than what it says.
    files: ['apps/console/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }],
    },
  },
  {
    files: ['**/*.spec.ts', 'libs/testing/**/*.ts', '**/*.contract.ts', 'e2e/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Scenarios start the system as `npm start` does, with the same plain-Node tools; those are no package.
    files: ['e2e/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: ['../../tools/**'], depConstraints: [...layerConstraints, ...scopeConstraints] },
      ],
    },
  },
  {
    files: ['apps/cli/**/*.ts', 'tools/**/*.{ts,mjs}', 'apps/cli/bin/*.mjs', 'samples/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['libs/*/domain/src/**/*.ts', 'libs/shared/*/src/**/*.ts', 'libs/contracts/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ban(
              [...frameworks, 'node:*', '@wian/testing'],
              'The pure layers know no framework and no I/O; let it come in with the command.',
            ),
          ],
        },
      ],
    },
  },
  {
    files: ['libs/*/application/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ban(
              [...frameworks, '@wian/testing'],
              'Use-cases know ports, not frameworks; Nest builds them with useFactory.',
            ),
          ],
        },
      ],
    },
  },
  {
    files: [
      'apps/**/*.{ts,tsx}',
      'libs/*/adapters/**/*.ts',
      'libs/platform/{http,auth,observability,persistence,jobs}/**/*.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [ban(['kafkajs'], 'kafkajs stays inside libs/platform/messaging.')] },
      ],
    },
  },
);
