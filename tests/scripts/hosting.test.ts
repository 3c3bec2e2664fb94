import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  asked,
  cacheControl,
  forever,
  hostedHeaders,
  policyForPage,
} from '../../scripts/securityHeaders.mjs';
import { securityHtml } from '../../scripts/reference/securityPage.ts';
import { markdownToHtml } from '../../scripts/reference/markdownToHtml.ts';

type Headers = Record<string, string>;
/** What a host's file says: headers of every answer, and how long the page, its worker and a hashed file are kept. */
type Said = {
  readonly all: Headers;
  readonly page: string;
  readonly worker: string;
  readonly hashed: string;
};

const read = (path: string) => readFileSync(path, 'utf8');
const isCache = ([name]: readonly string[]) => name === 'Cache-Control';

/** Pairs of name and value that a pattern finds, the length of keeping left out. */
function pairs(text: string, pattern: RegExp): Headers {
  const found = [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value] as const);
  return Object.fromEntries(found.filter((pair) => !isCache(pair)));
}
const one = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? 'nothing';

const hosts: Record<string, () => Said> = {
  'Netlify and Cloudflare Pages': () => {
    const text = read('public/_headers');
    const cached = (path: string) =>
      one(text, new RegExp(`^${path.replaceAll('*', String.raw`\*`)}\n {2}Cache-Control: (.*)$`, 'm'));
    const all = pairs(text.split('\n/assets')[0] ?? '', /^ {2}([\w-]+): (.*)$/gm);
    return { all, page: cached('/'), worker: cached('/sw.js'), hashed: cached('/assets/*') };
  },
  nginx: () => {
    const text = read('docs/hosting/nginx.conf');
    const page = one(text, /^ {2}default "(.*)";$/m);
    const all = pairs(text, /^add_header ([\w-]+) "(.*)" always;$/gm);
    return { all, page, worker: page, hashed: one(text, /^ {2}~\S+ "(.*)";$/m) };
  },
  Apache: () => {
    const text = read('docs/hosting/apache.htaccess');
    const page = one(text, /^Header set Cache-Control "(.*)" env=!/m);
    const all = pairs(text, /^Header always set ([\w-]+) "(.*)"$/gm);
    return { all, page, worker: page, hashed: one(text, /^Header set Cache-Control "(.*)" env=P/m) };
  },
  Caddy: () => {
    const text = read('docs/hosting/Caddyfile');
    const page = one(text, /^header @asked Cache-Control "(.*)"$/m);
    const all = pairs(text, /^ {2}([\w-]+) "(.*)"$/gm);
    return { all, page, worker: page, hashed: one(text, /^header @hashed Cache-Control "(.*)"$/m) };
  },
  Vercel: () => {
    const { headers } = JSON.parse(read('docs/hosting/vercel.json'));
    const of = (path: string): Headers =>
      Object.fromEntries(
        headers
          .find(({ source }: { source: string }) => source === path)
          .headers.map(({ key, value }: Headers) => [key, value]),
      );
    const cached = (path: string) => of(path)['Cache-Control'] ?? 'nothing';
    return { all: of('/(.*)'), page: cached('/'), worker: cached('/sw.js'), hashed: cached('/assets/(.*)') };
  },
  Azure: () => {
    const { globalHeaders, routes } = JSON.parse(read('docs/hosting/staticwebapp.config.json'));
    const cached = (path: string) =>
      routes.find(({ route }: { route: string }) => route === path).headers['Cache-Control'];
    return { all: globalHeaders, page: cached('/'), worker: cached('/sw.js'), hashed: cached('/assets/*') };
  },
};

describe('the files for hosts agree: every header, and how long files are kept', () => {
  it.each(Object.keys(hosts))('%s', (host) => {
    expect(hosts[host]?.()).toEqual({ all: hostedHeaders, page: asked, worker: asked, hashed: forever });
  });

  it('and so does the server of this project, in a folder of a site, too', () => {
    expect(['/', '/sw.js', '/index.html', '/assets/'].map(cacheControl)).toEqual([
      asked,
      asked,
      asked,
      asked,
    ]);
    expect(['/assets/a-1.js', '/tools/map/assets/a-1.js'].map(cacheControl)).toEqual([forever, forever]);
  });
});

describe('the policy', () => {
  it('refuses everything that is not named, and names nothing unsafe and no other origin', () => {
    expect(policyForPage).toMatch(/^default-src 'none';/);
    expect(policyForPage).not.toMatch(/unsafe|\*|https?:|wasm/);
    for (const rule of ['worker-src', 'manifest-src', 'connect-src', 'frame-src', 'object-src', 'base-uri']) {
      expect(policyForPage).toContain(`${rule} `);
    }
    expect(hostedHeaders['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });
});

describe('the page for whoever answers for security', () => {
  it('carries the policy, needs no script and names no other address', () => {
    const page = securityHtml();
    expect(page).toContain(policyForPage);
    expect(page).not.toMatch(/<script|style=|https?:/);
    expect(page.match(/<h2>/g)?.length).toBeGreaterThan(4);
  });

  it('is made of Markdown in which nothing becomes markup by itself', () => {
    expect(markdownToHtml('a <b> & `c<d>`')).toBe('<p>a &lt;b&gt; &amp; <code>c&lt;d&gt;</code></p>');
    expect(markdownToHtml('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<td>1</td><td>2</td>');
    expect(markdownToHtml('1. a\n2. **b**')).toBe('<ol>\n<li>a</li>\n<li><strong>b</strong></li>\n</ol>');
  });
});
