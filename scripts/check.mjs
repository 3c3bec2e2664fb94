import { setUp } from './setup.mjs';

setUp();

const { fastStages, runStages } = await import('./stages.mjs');

runStages(fastStages);
