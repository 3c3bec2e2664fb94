import { createDocument, createEdge, createNode } from '#src/model/create.ts';
import type { MapDocument, MapEdge, MapNode } from '#src/model/document.ts';

const perRow = 20;

/**
 * A stream of about `count` nodes: a long line of steps in which every tenth step splits into two parallel branches,
 * every seventh sends some units back, and every ninth loses some.
 */
export function largeMap(count: number): MapDocument {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  const add = (kind: string, data: MapNode['data']) => {
    const at = nodes.length;
    const id = `n${at}`;
    const place = { x: (at % perRow) * 200, y: Math.floor(at / perRow) * 260 };
    nodes.push(createNode(kind, { id, ...place }, data));
    return id;
  };
  const join = (kind: string, from: string, to: string, data: MapEdge['data'] = {}) => {
    edges.push(createEdge(kind, { id: `e${edges.length}`, from, to }, data));
  };

  let last = add('source', { name: 'Visitors' });
  let before = last;
  for (let step = 1; nodes.length < count - 1; step += 1) {
    const id = add('step', stepData(step, step % 10 === 0 ? 'parallel' : 'choice'));
    join('push', last, id, step % 9 === 0 ? { sharePercent: 95 } : {});
    before = last;
    last = id;
    if (step % 10 === 0) {
      const branches = [add('step', stepData(step, 'choice')), add('step', stepData(step + 1, 'choice'))];
      const meeting = add('step', stepData(step + 2, 'choice'));
      for (const branch of branches) {
        join('push', last, branch);
        join('push', branch, meeting);
      }
      last = meeting;
    } else if (step % 7 === 0 && step % 10 !== 1) {
      join('rework', last, before, { sharePercent: 10 });
    }
  }
  join('push', last, add('customer', { name: 'Buyer' }));

  const document = createDocument({ id: `m_large_${count}`, title: `${count} nodes` });
  const states = document.states.map((state) => ({
    ...state,
    nodes,
    edges,
    demand: { units: 40, per: { value: 1, unit: 'mo' as const }, at: 'entry' as const },
  }));
  return { ...document, states };
}

function stepData(step: number, routing: 'choice' | 'parallel'): MapNode['data'] {
  return {
    name: `Step ${step}`,
    processTime: { value: 5 + (step % 50), unit: 'min' },
    waitTime: { value: 1 + (step % 5), unit: 'd' },
    valueClass: step % 3 === 0 ? 'value-add' : 'necessary',
    percentCompleteAccurate: 90,
    people: 1,
    routing,
  };
}
