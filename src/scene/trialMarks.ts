import type { FieldChange } from '#src/analysis/compare/compareItems.ts';
import { valueWords } from '#src/analysis/compare/valueWords.ts';
import type { JsonValue } from '#src/lib/json.ts';
import { routeEdges } from '#src/layout/routeEdges.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { type Trial, type TrialChange, trialItem } from '#src/model/trial.ts';
import { needsReach } from './needsReach.ts';
import { edgeMark, type MarkDrawing, nodeMark } from './overlayMarks.ts';

/** A change that is tried, in words; undefined where it is about something that the map no longer has. */
export function triedWords(
  document: MapDocument,
  state: MapState,
  change: TrialChange,
): FieldChange | undefined {
  const about = trialItem(state, change);
  if (about === undefined) return undefined;
  const words = (value: JsonValue | undefined) =>
    value === undefined ? undefined : valueWords(about.field, value, document, state);
  const { item, field } = about;
  return { label: field.label, before: words(item.data[change.field]), after: words(change.value) };
}

/** A mark at each symbol and connection of the state on which something is tried, in world coordinates. */
export function trialMarks(
  document: MapDocument,
  state: MapState,
  trial: Trial,
): readonly (MarkDrawing & { readonly id: string })[] {
  const needs = needsReach(document.customer.needs.length);
  const fieldsOf = (item: TrialChange['item'], id: string) =>
    trial.changes.flatMap((change) => {
      const words =
        change.item === item && change.id === id ? triedWords(document, state, change) : undefined;
      return words === undefined ? [] : [words];
    });
  const routes = routeEdges(state);
  return [
    ...state.edges.flatMap(({ id }) => {
      const [route, fields] = [routes.get(id), fieldsOf('edge', id)];
      if (route === undefined || fields.length === 0) return [];
      return [{ id, ...edgeMark({ change: 'tried', fields }, route) }];
    }),
    ...state.nodes.flatMap((node) => {
      const fields = fieldsOf('node', node.id);
      const reach = nodeRole(node) === 'customer' ? needs : 0;
      if (fields.length === 0) return [];
      return [{ id: node.id, ...nodeMark({ change: 'tried', fields }, nodeBounds(node), reach) }];
    }),
  ];
}
