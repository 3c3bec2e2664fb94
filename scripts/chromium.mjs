/** The browser of the tests: Debian's Chromium, or the one that CHROMIUM_PATH names. Nothing downloads a browser. */
export function chromiumPath() {
  return process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
}

/** Start without a sandbox (tests run as root in containers) and without any traffic of the browser's own. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
