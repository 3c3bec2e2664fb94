/**
 * What the page may do, said once: the server of `npm start` sends it, the build writes it into the page, and
 * `public/_headers` carries it to static hosts. Nothing is inlined, no other origin is ever reached, and no text becomes
 * markup or code. `data:` and `blob:` pictures are the map's own, on their way into a PNG.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types pullmap-worker',
];

/** For the page itself, which may be served by a host that sends no headers. A page cannot say who may frame it. */
export const policyForPage = policy.join('; ');

/** Sent with every answer. */
export const securityHeaders = {
  'Content-Security-Policy': [...policy, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

const forever = 'public, max-age=31536000, immutable';

/**
 * How long an answer may be kept: files under `assets/` carry a hash of their content in their name.
 * @param {string} path the path of the address, from its first slash
 */
export function cacheControl(path) {
  return path.startsWith('/assets/') ? forever : 'no-cache';
}

/** The same as a `_headers` file, which several static hosts read. */
export function headersFile() {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${forever}`, ''].join('\n');
}
