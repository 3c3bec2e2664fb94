import type { MapDocument } from '#src/model/document.ts';
import { templates } from '#src/templates/index.ts';

/** The example of this id, as it is opened. */
export function loadTemplate(id: string): Promise<MapDocument> {
  const template = templates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template.load();
}
