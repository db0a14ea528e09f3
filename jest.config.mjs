/** Real PostgreSQL is started once for the run: see test/support/postgres.ts. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '\\.scss$': '<rootDir>/test/support/noStyle.ts' },
  transform: {
    '\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } }],
  },
  globalSetup: '<rootDir>/test/support/startPostgres.ts',
  globalTeardown: '<rootDir>/test/support/stopPostgres.ts',
  testSequencer: '<rootDir>/test/support/longestFirst.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
