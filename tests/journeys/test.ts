import { expect, test as base } from '@playwright/test';

/** How many times slower than this machine the page is to run, to find journeys that hold only on a quick one. */
const slowed = Number(process.env['JOURNEYS_SLOWED'] ?? 1);

type Watched = {
  /** Everything that must not happen on any journey: requests elsewhere, refused by policy, errors nobody caught. */
  readonly trouble: string[];
};

/**
 * The test of every journey: whatever it does, the page may reach no other origin, break no rule of its policy and throw
 * no error. A journey that provokes an error on purpose clears `trouble` itself.
 */
export const test = base.extend<Watched>({
  trouble: [
    async ({ page, baseURL }, use) => {
      const trouble: string[] = [];
      // Of every page that is opened on the way.
      page.context().on('request', (request) => {
        const isOwn = request.url().startsWith(baseURL ?? '') || /^(?:data|blob):/.test(request.url());
        if (!isOwn) trouble.push(`reached ${request.url()}`);
      });
      page.on('pageerror', (error) => trouble.push(`threw ${error.stack ?? error.message}`));
      page.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' || /Content Security Policy|Trusted Type/i.test(text))
          trouble.push(text);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
          );
        });
      });
      // The dialogs of the computer can't be answered here: files are handed in and out as in browsers without them.
      // A journey about files that are written in place puts its own there.
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'showOpenFilePicker');
        Reflect.deleteProperty(window, 'showSaveFilePicker');
      });
      // Asked for here once, so that every file chooser is caught, however early it opens.
      page.on('filechooser', () => undefined);
      page.on('dialog', (dialog) => void dialog.accept());
      if (slowed > 1) {
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
      }
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
