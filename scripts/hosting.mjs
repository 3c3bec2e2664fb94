import { asked, forever, hostedHeaders } from './securityHeaders.mjs';

/** What has no checksum in its name and has to be asked about each time: the page and its worker. */
const askedAbout = ['/', '/index.html', '/sw.js', '/security.html'];
const entries = Object.entries(hostedHeaders);
const source = 'Written from scripts/securityHeaders.mjs by "npm run generate".';

/** A `_headers` file, which Netlify and Cloudflare Pages read by themselves. */
export function headersFile() {
  const lines = entries.map(([name, value]) => `  ${name}: ${value}`);
  const cache = [['/assets/*', forever], ...askedAbout.map((path) => [path, asked])].flatMap(
    ([path, value]) => [path, `  Cache-Control: ${value}`],
  );
  return ['/*', ...lines, ...cache, ''].join('\n');
}

/** For nginx: to be included in the `server` block; the `map` belongs beside it, in the `http` block. */
export function nginxFile() {
  return [
    `# ${source}`,
    '# In the http block:',
    'map $uri $pullmap_cache {',
    `  ~/assets/[^/]+$ "${forever}";`,
    `  default "${asked}";`,
    '}',
    '# In the server block. A location with an add_header of its own has to repeat these.',
    ...entries.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $pullmap_cache;',
    'types { application/manifest+json webmanifest; }',
    '',
  ].join('\n');
}

/** For Apache: to be put beside the page as `.htaccess`; asks for mod_headers and mod_setenvif. */
export function apacheFile() {
  return [
    `# ${source}`,
    'AddType application/manifest+json .webmanifest',
    'SetEnvIf Request_URI "/assets/[^/]+$" PULLMAP_HASHED',
    ...entries.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${forever}" env=PULLMAP_HASHED`,
    `Header set Cache-Control "${asked}" env=!PULLMAP_HASHED`,
    '',
  ].join('\n');
}

/** For Caddy: to be put in the block of the site. */
export function caddyFile() {
  return [
    `# ${source}`,
    'header {',
    ...entries.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    '@hashed path */assets/*',
    `header @hashed Cache-Control "${forever}"`,
    '@asked not path */assets/*',
    `header @asked Cache-Control "${asked}"`,
    '',
  ].join('\n');
}

/** For Vercel: to be put beside what is deployed. */
export function vercelFile() {
  const pairs = entries.map(([key, value]) => ({ key, value }));
  const cached = (/** @type {string} */ path, /** @type {string} */ value) => ({
    source: path,
    headers: [{ key: 'Cache-Control', value }],
  });
  const headers = [
    { source: '/(.*)', headers: pairs },
    cached('/assets/(.*)', forever),
    ...askedAbout.map((path) => cached(path, asked)),
  ];
  return `${JSON.stringify({ headers }, undefined, 2)}\n`;
}

/** For Azure Static Web Apps: to be put beside the page. */
export function azureFile() {
  const routes = [
    { route: '/assets/*', headers: { 'Cache-Control': forever } },
    ...askedAbout.map((route) => ({ route, headers: { 'Cache-Control': asked } })),
  ];
  const mimeTypes = { '.webmanifest': 'application/manifest+json' };
  return `${JSON.stringify({ globalHeaders: hostedHeaders, routes, mimeTypes }, undefined, 2)}\n`;
}

/** Path and content of all of these. */
export function hostingFiles() {
  return /** @type {const} */ ([
    ['public/_headers', headersFile()],
    ['docs/hosting/nginx.conf', nginxFile()],
    ['docs/hosting/apache.htaccess', apacheFile()],
    ['docs/hosting/Caddyfile', caddyFile()],
    ['docs/hosting/vercel.json', vercelFile()],
    ['docs/hosting/staticwebapp.config.json', azureFile()],
  ]);
}
