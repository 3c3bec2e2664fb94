import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cacheControl, securityHeaders } from './securityHeaders.mjs';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};
const compressed = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest']);

/**
 * Serves a folder of files on this computer only, with the security headers, and nothing outside the folder. A port
 * that is taken makes it try the next one, ten times.
 * @param {string} folder
 * @param {number} port 0 asks for any free one
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder, port) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  const taken = await listen(server, port, 10);
  return { address: `http://localhost:${taken}/`, close: () => server.close() };
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const path = pathOf(request.url ?? '/');
  const body = path === undefined ? undefined : await readFile(join(folder, path)).catch(() => undefined);
  if (path === undefined || body === undefined) {
    return void response
      .writeHead(404, { ...securityHeaders, 'Content-Type': 'text/plain' })
      .end('Not found\n');
  }
  const ending = extname(path);
  const isPacked = compressed.has(ending) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': types[ending] ?? 'application/octet-stream',
    'Cache-Control': cacheControl(path),
    Vary: 'Accept-Encoding',
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : isPacked ? gzipSync(body) : body);
}

/**
 * The file that an address asks for; undefined when it is not one inside the folder.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replaceAll(
      '\\',
      '/',
    );
    if (path.includes('\0') || path.split('/').includes('..')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} attempts
 * @returns {Promise<number>}
 */
function listen(server, port, attempts) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      if (isTaken && attempts > 1) resolve(listen(server, port + 1, attempts - 1));
      else reject(error);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(
    fileURLToPath(new URL('../dist', import.meta.url)),
    Number(process.argv[2] ?? 4173),
  );
  console.log(address);
}
