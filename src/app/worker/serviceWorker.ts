import { serveKeptFiles } from './serve.ts';
import type { Built, WorkerScope } from './workerScope.ts';

declare const self: WorkerScope;
/** Put in by the build (`scripts/offline.mjs`). */
declare const built: Built;

serveKeptFiles(self, built);
