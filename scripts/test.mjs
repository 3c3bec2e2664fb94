import { setUp } from './setup.mjs';

setUp();

const { installChromium } = await import('./installChromium.mjs');
const { fastStages, runStages, slowStages } = await import('./stages.mjs');

const missing = installChromium();
if (missing !== undefined) console.log(missing);
runStages([...fastStages, ...slowStages]);
