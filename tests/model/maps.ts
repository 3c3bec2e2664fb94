import type { JsonObject } from '#src/lib/json.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '#src/model/document.ts';

/** A node at a place in a row: `node('n1', 'step', 200)`. */
export function node(id: string, kind = 'step', x = 0, data: JsonObject = { name: id }): MapNode {
  return createNode(kind, { id, x, y: 0 }, data);
}

/** An edge written as it reads: `edge('a>b')`, `edge('a>b', 'rework')`. */
export function edge(ends: string, kind = 'push', data: JsonObject = {}): MapEdge {
  const [from = '', to = ''] = ends.split('>');
  return createEdge(kind, { id: `${ends}:${kind}`, from, to }, data);
}

export function state(nodes: readonly MapNode[], edges: readonly MapEdge[] = []): MapState {
  return createState({ nodes, edges });
}

export function map(nodes: readonly MapNode[], edges: readonly MapEdge[] = []): MapDocument {
  return createDocument({
    id: 'm',
    states: [state(nodes, edges), createState({ id: 'future', name: 'Future' })],
  });
}

/** Source, two steps, customer in a row, joined; beside them an exit, an information system and a note. */
export function line(): MapDocument {
  return map(
    [
      node('market', 'source', 0),
      node('nurture', 'step', 200),
      node('qualify', 'step', 400),
      node('buyer', 'customer', 600),
      node('lost', 'exit', 500),
      node('crm', 'informationSystem', 300),
      node('remark', 'note', 100),
    ],
    [edge('market>nurture'), edge('nurture>qualify'), edge('qualify>buyer'), edge('qualify>lost')],
  );
}

/** Ids that count up: n_1, n_2, e_3. */
export function countingIds(): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    count += 1;
    return `${prefix}_${count}`;
  };
}
