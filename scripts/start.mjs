import { setUp } from './setup.mjs';

setUp();

const { build, isBuildCurrent } = await import('./build.mjs');
const { serve } = await import('./serve.mjs');
const { root } = await import('./setup.mjs');

if (!isBuildCurrent()) {
  console.log('Building …');
  const { ok, output } = build();
  if (!ok) {
    console.error(output);
    console.error('The build failed: see above.');
    process.exit(1);
  }
}
const { address } = await serve(`${root}dist`, Number(process.env.PORT ?? 4173));
console.log(`Pullmap is at ${address}  (Ctrl+C stops it)`);
