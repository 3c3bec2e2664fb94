import type { Editor } from '#src/store/editor.ts';
import type { PanelId, View } from '#src/store/editorState.ts';

/** Where what a finding asks for is written down, when that is not on the map. */
type Place = { readonly label: string; readonly panel?: PanelId; readonly view?: View };

const customer: Place = { label: 'Open the customer panel', panel: 'customer' };
const matrix: Place = { label: 'Open needs and steps', view: 'needs' };
const board: Place = { label: 'Open the knowledge board', view: 'board' };
const constraint: Place = { label: 'Open the constraint panel', panel: 'constraint' };

const places: ReadonlyMap<string, Place> = new Map([
  ['no-customer', customer],
  ['no-need', customer],
  ['pain-without-relief', customer],
  ['needs-of-one-kind', customer],
  ['heavy-need-without-ctq', customer],
  ['content-used-once', customer],
  ['roles-missing', customer],
  ['shorter-than-decision', customer],
  ['step-without-need', matrix],
  ['need-without-step', matrix],
  ['ctq-without-step', customer],
  ['column-without-limit', board],
  ['column-over-limit', board],
  ['no-upsell', board],
  ['constraint-without-missing-knowledge', constraint],
  ['only-more-people', constraint],
  ['missing-knowledge-unanswered', constraint],
]);

/** The words of a button that leads to where a finding of this check is answered, and going there; undefined: the map. */
export function findingPlace(
  code: string,
): { readonly label: string; readonly open: (editor: Editor) => void } | undefined {
  const place = places.get(code);
  if (place === undefined) return undefined;
  const { label, panel, view } = place;
  return {
    label,
    open: (editor) => {
      if (panel !== undefined) editor.setPanel(panel);
      if (view !== undefined) editor.setView(view);
    },
  };
}
