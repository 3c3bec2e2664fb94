import { analyse } from '#src/analysis/analyse.ts';
import { exportedDeck } from '#src/export/pptx/deck.ts';
import type { ExportOptions } from '#src/export/exportFormat.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { templates } from '#src/templates/index.ts';

/** A deck to look at: what its pictures are called, and the presentation. */
export type NamedDeck = { readonly name: string; readonly bytes: Uint8Array };

/** Each format is looked at with other slides of its own: together they show every kind there is. */
const formats = [
  { name: '16x9', format: 'wide', details: 'none' },
  { name: '4x3', format: 'standard', details: 'stages' },
] as const;

/** The decks of the templates whose id begins as the command line says, or of all; made while this file is loaded. */
export const decks: readonly NamedDeck[] = await decksOf(process.argv[2] ?? '');

/** All states, in both formats, as the export dialog makes them. */
async function decksOf(wanted: string): Promise<readonly NamedDeck[]> {
  const made: NamedDeck[] = [];
  for (const { id, load } of templates.filter((template) => template.id.startsWith(wanted))) {
    const document = await load();
    for (const state of document.states) {
      for (const { name, format, details } of formats) {
        const options: ExportOptions = {
          scale: 1,
          background: 'white',
          ladder: true,
          figures: true,
          own: { pptx: { format, details } },
          withMap: false,
          selection: undefined,
        };
        const parts = { ...options, medium: 'slides' } as const;
        const scene = exportScene(document, state.id, analyse(document, state.id), parts);
        const bytes = await exportedDeck({ document, state, scene, options, progress: async () => {} });
        const stateName =
          document.states.length === 1 ? '' : `-${state.name.toLowerCase().replaceAll(/\W+/g, '-')}`;
        made.push({ name: `${id}${stateName}-${name}`, bytes });
      }
    }
  }
  return made;
}
