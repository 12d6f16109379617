import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** Pages of the console, which finds its way in the browser. */
const PAGES = ['/', '/sign-in', '/tasks/:taskId', '/directives', '/directives/:directiveId'];
const CONTENT_SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine sets the variables of its theme in an element of its own.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built console in `folder`; where it was not built, `/` leads to the page about this origin. */
export function consoleFiles(folder: string): RequestHandler {
  const router = Router();
  if (!existsSync(join(folder, 'index.html'))) return router.get('/', (_, response) => response.redirect('/about'));
  router.use('/assets', express.static(join(folder, 'assets'), { index: false, redirect: false, setHeaders: forEver }));
  router.get(PAGES, (_, response) => {
    const headers = { 'content-security-policy': CONTENT_SECURITY, 'cache-control': 'no-cache' };
    response.sendFile('index.html', { root: folder, cacheControl: false, headers });
  });
  return router;
}

/** Each build names its files by what they hold. */
const forEver = (response: { setHeader(name: string, value: string): unknown }): void => {
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
};
