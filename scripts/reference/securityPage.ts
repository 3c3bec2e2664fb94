import { readFileSync } from 'node:fs';
import { runtimePackages } from '../runtimePackages.mjs';
import { hostedHeaders, policy, policyForPage } from '../securityHeaders.mjs';
import { markdownToHtml } from './markdownToHtml.ts';

/** What each part of the policy is for. One that is not told here is an error. */
const meanings: Readonly<Record<string, string>> = {
  'default-src': 'What is not named below is refused',
  'script-src':
    'Code comes from the files of this page only; none stands in the page, none is made from text',
  'style-src': 'So do styles',
  'img-src': 'Pictures of this page, and those that the editor makes of your map',
  'font-src': 'The typeface comes with the page',
  'connect-src': 'The page may ask only the server that it came from, for its own files',
  'manifest-src': 'So that it can be installed',
  'worker-src': 'So that it works without a network',
  'frame-src': 'Nothing is shown in frames',
  'object-src': 'No plug-ins',
  'base-uri': 'Addresses in the page can’t be bent',
  'form-action': 'Nothing can be sent by a form',
  'require-trusted-types-for': 'Text can’t become code or markup',
  'trusted-types': 'One exception: the address of the worker, written in the code',
};

const kept: readonly (readonly [string, string, string])[] = [
  [
    'Maps, their last edits and earlier versions',
    'IndexedDB',
    '`pullmap-maps` (earlier versions of the editor: `pullmap`)',
  ],
  ['Preferences, such as light or dark', 'localStorage', '`pullmap-preferences`'],
  [
    'The last edits, when the page is closed in the middle of them',
    'localStorage',
    'names that begin with `pullmap-tail`',
  ],
  [
    'The files of the editor itself, so that it works without a network',
    'Cache storage',
    'names that begin with `pullmap`',
  ],
];

/** The page for whoever answers for security, as Markdown: what it says about policy and parts is read from these. */
export function securityMarkdown(): string {
  return [
    intro,
    '## What is kept in this browser',
    '',
    'This and nothing else, and no cookies. Clearing the data of this site removes all of it; maps that were saved as files stay where you saved them.',
    '',
    '| What | Where | Name |',
    '|---|---|---|',
    ...kept.map((row) => `| ${row.join(' | ')} |`),
    '',
    '## What the page may do',
    '',
    'The browser holds the page to this policy, whatever its code might try. It stands in the page itself, and the server sends it where it can.',
    '',
    '| Rule | Meaning |',
    '|---|---|',
    ...policy.map((rule) => `| \`${rule}\` | ${meaningOf(rule)} |`),
    '',
    `The server also refuses to be framed (\`frame-ancestors 'none'\`) and sends: ${otherHeaders()}.`,
    '',
    strangers,
    '## What it is made of',
    '',
    'The editor is built of these packages, each in one version whose checksum is in the lock file. What they need themselves, with all licences, is in `third-party-notices.txt` beside the page; the same for programs that look for known weaknesses is in `bom.cdx.json` (CycloneDX).',
    '',
    '| Package | Version | Licence |',
    '|---|---|---|',
    ...directPackages().map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
    checking,
  ].join('\n');
}

/** The same as a page of its own, which needs no script. */
export function securityHtml(): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${policyForPage}" />
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Security and privacy · Pullmap</title>
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" type="image/svg+xml" href="./icon.svg" />
    <link rel="stylesheet" href="./security.css" />
  </head>
  <body>
    <main>
${markdownToHtml(securityMarkdown())}
      <p class="back"><a href="./">To the editor</a></p>
    </main>
  </body>
</html>
`;
}

function meaningOf(rule: string): string {
  const meaning = meanings[rule.split(' ')[0] ?? ''];
  if (meaning === undefined) throw new Error(`nobody has told what "${rule}" is for`);
  return meaning;
}

function otherHeaders(): string {
  const others = Object.entries(hostedHeaders).filter(([name]) => name !== 'Content-Security-Policy');
  return others.map(([name, value]) => `\`${name}: ${value}\``).join(', ');
}

function directPackages() {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return runtimePackages().filter(({ name, version }) => dependencies[name] === version);
}

const intro = `# Security and privacy

**What leaves this browser: nothing.** Your maps stay in this browser and in the files you save. There is no server that maps are sent to, no account, no measuring of who uses what, and no request to any other site. After the first visit the page needs no network at all.

- A map leaves only by your own hand: as a file you save, a picture or slides you export, what you copy, or a link you make. A link holds the map in the part behind the \`#\`, which browsers do not send to servers.
- Whoever can use this browser under your name can see the maps in it. So could a browser extension that may read all pages.
`;

const strangers = `## Files, links and clipboard from strangers

They are read as data, never run. Opening builds a new map field by field: numbers within bounds, texts without control characters, names that mean something to JavaScript removed, at most 20 MB, 64 levels and 5,000 symbols. What does not fit is repaired and reported, or refused in words. No text of a map becomes markup, a style or an address, on the page or in what is exported; no map can make the browser ask another site for anything.
`;

const checking = `## How to check this

1. Open the developer tools of the browser, the network view, and use the editor: there are only requests for its own files, and after the first minute none.
2. Switch the network off and reload: everything works.
3. Look at the headers of the page, or at the first \`meta\` element of its source: the policy above.
4. Look into Application, Storage: the names above, and no others.
5. Build it yourself: \`npm ci\`, \`npm test\`, \`npm run build\`. The tests try thousands of hostile files and links, and fail on the first request to another origin and on the first breach of the policy. They also look through the built files for addresses and for ways to send.

What they can't check: that the server you got the page from serves the files that were built. Compare them with a build of your own, or host it yourself.
`;
