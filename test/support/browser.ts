import { type Browser, chromium } from 'playwright-core';

/** The Chromium that `npm test` and `npm run bench` have found (config/chromium.mjs), without a window. */
export function openBrowser(): Promise<Browser> {
  const { executablePath = '/usr/bin/chromium', args, env } = JSON.parse(process.env['PINJI_CHROMIUM'] ?? '{}');
  return chromium.launch({
    executablePath,
    args: args ?? ['--headless', '--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...env },
  });
}
