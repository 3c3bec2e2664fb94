import type { OwnOptions } from '../formatOptions.ts';
import { csv } from './csv.ts';
import { pdf } from './pdf.ts';
import { pptx } from './pptx.ts';

/** What formats ask besides, by the id of the format. */
export const ownOptions: Readonly<Record<string, OwnOptions>> = { pptx, csv, pdf };
