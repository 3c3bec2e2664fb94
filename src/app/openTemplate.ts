import { fetchCode } from '#src/commands/fetchCode.ts';
import type { Editor } from '#src/store/editor.ts';
import { openNew } from '#src/store/openNew.ts';
import type { Template } from '#src/templates/template.ts';

/** Opens a copy of a template, in the view and beside the panel that it is about. */
export async function openTemplate(editor: Editor, template: Template): Promise<void> {
  const map = await fetchCode(editor, `“${template.title}”`, template.load);
  if (map === undefined || !(await openNew(editor, map))) return;
  editor.setView(template.view ?? 'map');
  if (template.panel !== undefined) editor.setPanel(template.panel);
}
