import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium as engine, type Page } from 'playwright-core';
import { chromium, chromiumArguments } from '../../tools/lib/chromium.mjs';
import { stackFolder } from '../../tools/lib/paths.mjs';

const screenshots = join(stackFolder('test'), 'screenshots');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A real browser, as a person has it; each test opens windows of its own. */
export async function openBrowser(): Promise<Browser> {
  mkdirSync(screenshots, { recursive: true });
  return engine.launch({ executablePath: await chromium(), args: chromiumArguments });
}

/** A window of a person who has never been here; `width` in CSS pixels. */
export async function openWindow(browser: Browser, { url, width = 1_100 }: { url: string; width?: number }) {
  const context = await browser.newContext({ baseURL: url, viewport: { width, height: 900 }, locale: 'th-TH' });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Kept for people to look at: `.wian/test/screenshots/<name>.png`. */
export const keepScreenshot = (page: Page, name: string) =>
  page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });

/** What axe finds wrong on the page (WCAG 2.2 A and AA, and its own best practices), in words. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Evaluated from outside: the page's own policy lets no other scripts in.
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; help: string; nodes: { html: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
