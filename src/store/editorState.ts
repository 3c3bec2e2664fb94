import type { MapDocument, MapState } from '#src/model/document.ts';
import type { Trial } from '#src/model/trial.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import type { Point, Size } from '#src/lib/geometry.ts';
import type { ExportChoice } from './exportChoice.ts';
import type { FileOfMap } from './fileGateway.ts';
import type { TableChoice } from './tableChoice.ts';

/** The one mutable thing. Which part is undoable, in the file or remembered is said in `statePolicy.ts`, for every key. */
export type EditorState = {
  readonly document: MapDocument;
  /** Id of the state (current, future) being looked at. */
  readonly stateId: string;
  readonly history: History;
  readonly gesture: GesturePreview | undefined;
  readonly selection: Selection;
  /** The node whose name is open for typing on the canvas. */
  readonly editing: string | undefined;
  /** Whether the name of the state being looked at is open for typing, in the head of the page. */
  readonly isNamingState: boolean;
  /** What the next click on the canvas does. */
  readonly tool: Tool;
  /** What the map asks in place. */
  readonly prompt: Prompt | undefined;
  /** The measure whose contributions are lit up on the map, by metric id. */
  readonly explained: string | undefined;
  /** The node that is being read about in a panel, by id: shown on the map. */
  readonly pointedAt: string | undefined;
  readonly saving: SaveStatus;
  readonly preferences: Preferences;
  /** Short messages for the user, newest last. */
  readonly notices: readonly Notice[];
  /** What the page waits for, where it takes longer than a moment. */
  readonly work: Work | undefined;
  readonly dialog: DialogId | undefined;
  /** What a dialog starts with: the text that was on the clipboard, or nothing; the link that was opened. */
  readonly pastedText: string;
  /** Which picture of the same map is looked at. */
  readonly view: View;
  /** What stands beside it; undefined: nothing, all the room is the map's. */
  readonly panel: PanelId | undefined;
  /** Where the user looks: kept so that it can be restored. */
  readonly viewport: Viewport;
  /**
   * What a command asks of the canvas, which alone knows its size; each wish is an object of its own. One that is made
   * while another view is shown waits for the map; changing the view forgets it.
   */
  readonly viewRequest: { readonly wish: ViewWish } | undefined;
  /** Which states are held against each other, and whether the map shows what they differ in. */
  readonly comparing: Comparing;
  /** What is tried out on the figures alone; undefined: nothing. */
  readonly trial: Trial | undefined;
  /** The presentation that covers the page; undefined while the map is being worked on. */
  readonly presenting: Presenting | undefined;
};
export type View = 'map' | 'table' | 'needs' | 'board' | 'compare' | 'plan';
/** What stands beside the map: the details of what is selected, or one question put to the whole map. */
export type PanelId = 'details' | 'customer' | 'problems' | 'constraint' | 'pull' | 'whatIf' | 'funnels';
/** `show-selection`: all of it, or its beginning where all of it would be too small to read. */
export type ViewWish = 'fit' | 'fit-selection' | 'show-selection' | 'zoom-in' | 'zoom-out' | 'actual-size';

/** `slide` counts from 0. `detail`: 1 names and times, 2 the figures, 3 everything that is known. */
export type Presenting = { readonly slide: number; readonly detail: 1 | 2 | 3 };

export type Comparing = {
  /** As they were chosen last; undefined: as `usualStates` has it. */
  readonly states?: ChosenStates | undefined;
  /** The map of either shows what they differ in. */
  readonly isOnMap?: boolean;
  /** The difference that is looked at, as `changeKey` names it. */
  readonly at?: string | undefined;
};

export type History = {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
};
/** `document` and `stateId` are what was before (past) or after (future) the edit with this label. */
export type HistoryEntry = {
  readonly label: string;
  readonly document: MapDocument;
  readonly stateId: string;
  readonly mergeKey: string | undefined;
  readonly time: number;
};

/** What a drag shows before it is committed: new places and sizes by node id. */
export type GesturePreview = {
  readonly label: string;
  readonly positions: ReadonlyMap<string, Point & { readonly width?: number; readonly height?: number }>;
  /** Alignment guides to show, in world coordinates. */
  readonly guides: readonly Guide[];
};
export type Guide = {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type Selection = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };
/** Where the world's origin is on the canvas, in CSS pixels, and how large the canvas is, once it knows. */
export type Viewport = {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly size?: Size;
};

export type Tool =
  | { readonly tool: 'select' }
  | { readonly tool: 'place'; readonly kind: string }
  /** Tap–tap: the next node that is chosen is joined to `from`; undefined: the first is still to be chosen. */
  | { readonly tool: 'connect'; readonly from: string | undefined; readonly kind: string | undefined };

/** A question that is answered on the map itself, by typing a name or by choosing one of two. */
export type Prompt =
  /** Where a new connection starts; a symbol may be clicked as well. */
  | { readonly ask: 'source' }
  /** Where a new connection from this node leads. */
  | { readonly ask: 'target'; readonly from: string }
  /** Where this end of a connection is to be. */
  | { readonly ask: 'end'; readonly edge: string; readonly end: 'from' | 'to' }
  /** Whether units take one way or all, where a branch is about to be drawn beside this node. */
  | { readonly ask: 'routing'; readonly beside: string }
  /** What there is to say about a connection, at the connection; `hasFocus`: the first field is open for typing. */
  | { readonly ask: 'connection'; readonly edge: string; readonly hasFocus: boolean }
  /** What a node needs from the step before it, which is being named. */
  | { readonly ask: 'need'; readonly step: string; readonly of: string }
  /** Which node to go to. */
  | { readonly ask: 'find' };

/** What the page says about saving. Times are milliseconds since 1970. */
export type SaveStatus = {
  readonly browser:
    | { readonly status: 'nothing-to-save' }
    | { readonly status: 'saving' }
    | { readonly status: 'saved'; readonly at: number }
    | { readonly status: 'failed'; readonly reason: string }
    /** Another tab changes this map; this one shows what is stored of it. */
    | { readonly status: 'read-only' };
  readonly file: FileOfMap | undefined;
  /** The document as it was last written to a file; edits since then are "unsaved file changes". */
  readonly fileDocument: MapDocument | undefined;
  /** What somebody else has put into the file meanwhile, while the user is asked what to do about it. */
  readonly fileConflict?: { readonly text: string; readonly changedAt: number } | undefined;
  /** The document as it was restored from the browser, before any edit; undefined: it is from elsewhere. */
  readonly storedDocument: MapDocument | undefined;
};

export type Preferences = {
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly snapToGrid: boolean;
  readonly minimap: boolean;
  readonly ladder: boolean;
  /** A pen selects and draws, fingers only move the view. */
  readonly penDraws: boolean;
  /** Id of the edge kind that a new connection gets, where it is allowed. */
  readonly edgeKind: string;
  readonly exporting: ExportChoice;
  readonly table: TableChoice;
  /** Ids of the commands last chosen by name, latest first. */
  readonly recentCommands: readonly string[];
};

export type Notice = {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  /** Longer explanations, such as the list of repairs. */
  readonly details?: readonly string[];
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Something that goes on for a while and can be cancelled. */
export type Work = {
  /** `Making the PNG picture`. */
  readonly what: string;
  /** How much is done, from 0 to 1. */
  readonly part: number;
  readonly cancel: () => void;
};

export type DialogId =
  | 'blank'
  | 'export'
  | 'a3'
  | 'palette'
  | 'shortcuts'
  | 'start'
  | 'recent'
  | 'about'
  | 'paste'
  | 'link'
  | 'share'
  | 'conflict'
  | 'versions';

/** The state being looked at; a document always has at least one. */
export function activeState(state: Pick<EditorState, 'document' | 'stateId'>): MapState {
  const { document, stateId } = state;
  const found = document.states.find((candidate) => candidate.id === stateId) ?? document.states[0];
  if (found === undefined) throw new Error(`a document without states: ${document.id}`);
  return found;
}
