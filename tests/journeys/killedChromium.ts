import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../../scripts/chromium.mjs';

/** A Chromium of its own, with a profile that outlives it. */
export type OwnChromium = {
  readonly page: Page;
  /** Ends it and all its processes at once, as a power cut or the system would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

/** Starts Chromium on the profile in this folder. It is started here, not by Playwright, so that its process is known. */
export async function startChromium(profile: string): Promise<OwnChromium> {
  const child = spawn(
    chromiumPath(),
    [
      ...chromiumArguments,
      '--headless=new',
      '--remote-debugging-port=0',
      '--window-size=1440,900',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no window');
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // All of its group: a child that lives on for a moment might finish a write.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    stderr?.once('close', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
}
