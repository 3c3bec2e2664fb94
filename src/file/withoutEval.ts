import { config } from 'zod/mini';

// Compiled checks need `eval`, which the page's content security policy forbids. Imported before any check is made.
config({ jitless: true });
