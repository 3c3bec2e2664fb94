/**
 * What the page may do, said once: the server of `npm start` sends it, the build writes it into the page, and
 * `public/_headers` carries it to static hosts. Nothing is inlined, no other origin is ever reached, and no text becomes
 * markup or code. `data:` and `blob:` pictures are the map's own, on their way into a PNG.
 */
export const policy = [
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

/** What browsers could let a page do, and this one never asks for. */
const refused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
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
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
};

/** The same for a host on the web, which is reached by https only. Of other hosts under the same name it says nothing. */
export const hostedHeaders = { ...securityHeaders, 'Strict-Transport-Security': 'max-age=63072000' };

/** For files whose name holds a checksum of their content. */
export const forever = 'public, max-age=31536000, immutable';
/** For all others: kept, and asked about each time. */
export const asked = 'no-cache';

/**
 * How long an answer may be kept: files under `assets/` carry a hash of their content in their name.
 * @param {string} path the path of the address, from its first slash
 */
export function cacheControl(path) {
  return /\/assets\/[^/]+$/.test(path) ? forever : asked;
}
