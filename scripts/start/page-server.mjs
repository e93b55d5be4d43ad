// Serves the sample articles on this machine's own address, since an extension reads web pages and no files.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';

const types = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8' };

/**
 * Starts the server on a free port.
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export const serveSamples = async () => {
  const server = createServer(async (request, response) => {
    const [, name, ending] = /^\/([a-z-]+\.(html|css))$/.exec(request.url ?? '') ?? [];
    const body = name && (await readFile(join(root, 'e2e', 'pages', name)).catch(() => null));
    if (body) response.writeHead(200, { 'content-type': types[ending] }).end(body);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such sample.');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};
