import type { EdgeKind } from '#src/notation/edgeKind.ts';
import type { Field, Fields } from '#src/notation/field.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { page, table } from './markdown.ts';

/** Every kind of node and edge with its fields, as the inspector and the file have them. */
export function kindsPage(nodeKinds: readonly NodeKind[], edgeKinds: readonly EdgeKind[]): string {
  const nodes = nodeKinds.map((kind) => section(kind, `Role in the flow: ${kind.role}.`));
  const edges = edgeKinds.map((kind) => {
    const ends = `From ${list(kind.from)} to ${list(kind.to)}.`;
    return section(kind, `Role in the flow: ${kind.role}. ${ends}`);
  });
  return page('Symbols and connections', '## Symbols', ...nodes, '## Connections', ...edges);
}

function section(kind: Pick<NodeKind, 'id' | 'title' | 'help' | 'fields'>, role: string): string {
  const rows = fieldRows(kind.fields, '');
  const fields = rows.length === 0 ? [] : [table(['Field', 'In the file', 'Holds', 'Meaning'], rows)];
  return [`### ${kind.title} (\`${kind.id}\`)`, kind.help, role, ...fields].join('\n\n');
}

function fieldRows(fields: Fields, prefix: string): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const row = [field.label, `\`${prefix}${name}\``, holds(field), field.help];
    return field.type === 'group' ? [row, ...fieldRows(field.fields, `${prefix}${name}.`)] : [row];
  });
}

function holds(field: Field): string {
  switch (field.type) {
    case 'text':
      return `text, up to ${field.maxLength}`;
    case 'duration':
      return `duration; a bare number is ${field.defaultUnit}`;
    case 'number':
      return `${field.integer ? 'whole number' : 'number'}, ${field.aboveMin ? 'above ' : ''}${field.min} to ${field.max}${field.unit === undefined ? '' : ` ${field.unit}`}`;
    case 'choice':
      return field.options.map((option) => `\`${option.value}\``).join(', ');
    case 'date':
      return 'date, `2026-11-22`';
    case 'reference':
      return `id of a ${field.to}`;
    case 'references':
      return `list of ids, each of a ${field.to}`;
    case 'group':
      return 'the fields below';
  }
}

function list(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}
