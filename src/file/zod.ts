import { config } from 'zod';

// Compiled checks need `eval`, which the page's content security policy forbids.
config({ jitless: true });

export { z } from 'zod';
