// Serves the test pages and is, at once, the browsers' only way out: both are started with it as their proxy, so that every request to
// any host is logged here. Pages live at made-up hosts; what is not one of ours gets nothing.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { clobberedPage, hostilePage, quotedPage } from './pages/hostile-page.ts';
import { longPage } from './pages/long-page.ts';
import { madePages } from './pages/news-shapes.ts';
import { savedPages } from './pages/saved-pages.ts';
import { serverDrawn } from './pages/server-drawn.tsx';

/** From the project's root, where npm runs everything: benches bundle this file elsewhere. */
const folder = resolve('e2e', 'pages');

/** The host of all test pages. Nobody can own a name under `.test`. */
export const pageHost = 'pages.test';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const headersOf: Record<string, Record<string, string>> = {
  '/strict-csp.html': { 'content-security-policy': "default-src 'none'; img-src data:" },
  '/trusted-types.html': {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'unsafe-inline'",
  },
};

/** react.html with its article drawn already. */
const hydratedPage = () =>
  readFileSync(join(folder, 'react.html'), 'utf8').replace('<div id="app">', `$&${serverDrawn()}`);

/** Pages that are made when asked for. */
const pagesMade: Record<string, () => string> = {
  '/hydrate.html': hydratedPage,
  '/long.html': longPage,
  '/hostile.html': hostilePage,
  '/clobbered.html': clobberedPage,
  '/quoted.html': () => quotedPage(process.env.ON_RECORD_LONG ? 20_000 : 6_000),
  ...madePages,
};

/** What browsers ask of their makers by themselves, with or without an extension, over https or without: the hour, updates, certificates. */
const browsersOwn = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)(:\d+)?$/;

/** What the test pages are made of, and the icon browsers ask for of every host. */
const pagesOwn = new RegExp(`^http://${pageHost.replace('.', '\\.')}/[\\w-]+\\.(?:html|css|js|ico)$`);

/** One request as it came: method, host and path; `CONNECT host:443` is a try at https. */
export type LoggedRequest = { method: string; url: string };

export type PageServer = {
  /** `http://127.0.0.1:port`: the proxy both browsers are given. */
  proxy: string;
  /** Address of a test page: `page('react.html')`. */
  page: (name: string) => string;
  /** Everything asked for since the last `forget`, but for what browsers ask of their own makers. */
  requests: () => LoggedRequest[];
  /** Whatever was asked for since it was asked last that is none of the test pages' own files: with On Record as without it, nothing. */
  strays: () => LoggedRequest[];
  forget: () => void;
  close: () => Promise<void>;
};

const script = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'live-page.tsx')],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** Starts the server on a free port of this machine's own address. */
export const startServer = async (): Promise<PageServer> => {
  const livePage = await script();
  const real = new Map(savedPages(pageHost).map((page) => [page.address, page]));
  let log: LoggedRequest[] = [];
  const strays: LoggedRequest[] = [];
  const note = (request: LoggedRequest) => {
    log.push(request);
    if (request.method !== 'GET' || !pagesOwn.test(request.url)) strays.push(request);
  };

  const bodyOf = async (path: string): Promise<string | Buffer | null> => {
    if (path === '/live-page.js') return livePage;
    const made = pagesMade[path];
    if (made) return made();
    if (!/^\/[a-z-]+\.(html|css)$/.test(path)) return null;
    return readFile(join(folder, path)).catch(() => null);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (!browsersOwn.test(url.host)) note({ method: request.method ?? 'GET', url: url.href });
    const body = url.host === pageHost ? await bodyOf(url.pathname) : ((await real.get(url.href)?.html()) ?? null);
    if (body === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    // Saved pages end in anything, and tell their charset themselves.
    const type = url.host === pageHost ? types[extname(url.pathname)] : 'text/html';
    const headers = { 'content-type': type, ...headersOf[url.pathname] };
    response.writeHead(200, headers).end(body);
  };

  const server = createServer((request, response) => void answer(request, response));
  server.on('connect', (request, socket) => {
    const url = request.url ?? '';
    if (!browsersOwn.test(url)) note({ method: 'CONNECT', url });
    // The server has let go of this socket, and a browser that is closed resets it.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `http://127.0.0.1:${port}`,
    page: (name) => `http://${pageHost}/${name}`,
    requests: () => [...log],
    strays: () => strays.splice(0),
    forget: () => {
      log = [];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
