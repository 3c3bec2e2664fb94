import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './offline.mjs';
import { root } from './setup.mjs';

/**
 * Addresses that may stand in the code: names of formats, which nobody fetches, and pages that a library's messages
 * mention. Everything else would be somewhere that the editor might talk to.
 */
const allowedAddresses = [
  // Names of XML vocabularies and of JSON Schema.
  /^http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1998\/namespace|1999\/xhtml|1999\/xlink|2000\/svg|2000\/xmlns|2001\/XMLSchema|XML\/1998\/namespace)/,
  /^http:\/\/schemas\.openxmlformats\.org\//,
  /^http:\/\/schemas\.microsoft\.com\/office\//,
  /^http:\/\/purl\.org\/dc\//,
  /^http:\/\/ns\.adobe\.com\/xap\//,
  /^https?:\/\/json-schema\.org\/draft\//,
  // Mentioned in messages of React, React Flow, Base UI and PptxGenJS to developers.
  /^https:\/\/react\.dev\/errors\//,
  /^https:\/\/(?:reactflow|\$\{\w+\}flow)\.dev\b/,
  /^https:\/\/base-ui\.com\/production-error/,
  /^https:\/\/gitbrent\.github\.io\/PptxGenJS\//,
  /^https:\/\/github\.com$/,
  // An address that is made of what a slide links to, and the hint in a field for one.
  /^https?:\/\/(?:["'`)]|$)/,
];

/** Ways to send that the editor does not use. Slides read pictures by the one that is named, of which maps give none. */
const senders = [
  { what: /\bsendBeacon\b/, unless: undefined },
  { what: /\bnew\s+WebSocket\b|\bWebSocketStream\b/, unless: undefined },
  { what: /\bEventSource\b/, unless: undefined },
  { what: /\bRTCPeerConnection\b/, unless: undefined },
  { what: /\bWebTransport\b/, unless: undefined },
  { what: /\bXMLHttpRequest\b/, unless: /^assets\/pptxgen/ },
  { what: /(?<![.\w])eval\(|\bnew Function\(/, unless: undefined },
];

const isCode = /\.(?:js|css|html|svg|webmanifest)$/;
const address = /https?:\/\/[^\s"'`<>\\)]*/g;

/**
 * What in a file should not be shipped: addresses that are on no list, and ways to send.
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
export function codeProblems(path, text) {
  const addresses = [...text.matchAll(address)]
    .map(([found]) => found)
    .filter((found) => !allowedAddresses.some((allowed) => allowed.test(found)))
    .map((found) => `${path} names ${found}`);
  const sends = senders
    .filter(({ what, unless }) => what.test(text) && !unless?.test(path))
    .map(({ what }) => `${path} uses ${what.exec(text)?.[0]}`);
  return [...new Set([...addresses, ...sends])];
}

/** Looks through the built files: whether they would talk to anybody, and whether all that belongs to them is there. */
export function shippedFiles() {
  const dist = join(root, 'dist');
  const files = filesBelow(dist);
  const needed = [
    'index.html',
    'sw.js',
    '_headers',
    'third-party-notices.txt',
    'bom.cdx.json',
    'security.html',
  ];
  const missing = needed.filter((path) => !existsSync(join(dist, path)));
  const code = files.filter((path) => isCode.test(path));
  const problems = [
    ...missing.map((path) => `dist/${path} is missing`),
    ...code.flatMap((path) => codeProblems(path, readFileSync(join(dist, path), 'utf8'))),
    ...(code.length < 20 ? ['there is hardly any code in dist'] : []),
  ];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

if (process.argv[1]?.endsWith('shippedFiles.mjs')) {
  const { ok, output } = shippedFiles();
  console.log(ok ? 'nothing to object to' : output);
  process.exitCode = ok ? 0 : 1;
}
