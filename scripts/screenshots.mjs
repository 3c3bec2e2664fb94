import { join } from 'node:path';
import { setUp } from './setup.mjs';

/** Takes the pictures of the documentation from the built editor. */
setUp();

const { chromium } = await import('playwright-core');
const { chromiumArguments, chromiumPath } = await import('./chromium.mjs');
const { build, isBuildCurrent } = await import('./build.mjs');
const { root } = await import('./setup.mjs');
const { serve } = await import('./serve.mjs');

if (!isBuildCurrent()) build();
const { address, close } = await serve(join(root, 'dist'), 0);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.goto(address);
  await page.getByRole('button', { name: /lead nurture/i }).click();
  const step = page.locator('.react-flow__node', { hasText: 'Qualify' });
  await step.click();
  // The pointer rests on nothing, and the view has come to rest.
  await page.mouse.move(720, 20);
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(root, 'docs', 'images', 'editor.png') });
  console.log('wrote docs/images/editor.png');
} finally {
  await browser.close();
  close();
}
