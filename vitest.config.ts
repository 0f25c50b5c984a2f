import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/nothing-left.ts'],
    testTimeout: 20_000,
  },
});
