import type { StoreApi } from 'zustand/vanilla';
import type { MapDocument } from '#src/model/document.ts';
import type { Trial } from '#src/model/trial.ts';
import type {
  Comparing,
  DialogId,
  EditorState,
  GesturePreview,
  Notice,
  PanelId,
  Preferences,
  Prompt,
  Presenting,
  SaveStatus,
  Selection,
  Tool,
  View,
  Viewport,
  ViewWish,
  Work,
} from './editorState.ts';
import type { FilePlace } from './fileGateway.ts';
import type { Services } from './services.ts';

/** Everything that can be done to the one mutable thing. Made by `createEditor`; handed down, never imported. */
export type Editor = {
  readonly store: StoreApi<EditorState>;
  readonly services: Services;
  /**
   * The one door for changes to the map: records history under the label ("Undo Add step"), marks the file changed,
   * schedules the save. A change that gives back the same document does nothing. Edits with the same merge key within
   * 800 ms are one entry.
   */
  readonly edit: (
    label: string,
    change: (document: MapDocument) => MapDocument,
    options?: { mergeKey?: string },
  ) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Starts a drag; an unfinished one is cancelled first. */
  readonly beginGesture: (label: string) => Gesture;
  /** Ends the drag in progress without a change, as Escape does. */
  readonly cancelGesture: () => void;
  /** Exactly this is selected: what is left out is empty (`select({})` clears), ids that do not exist are dropped. */
  readonly select: (selection: Partial<Selection>) => void;
  readonly setTool: (tool: Tool) => void;
  readonly setPrompt: (prompt: Prompt | undefined) => void;
  readonly setEditing: (node: string | undefined) => void;
  readonly setStateId: (stateId: string) => void;
  /** Opens the name of the state being looked at for typing, or closes it. */
  readonly setNamingState: (isNamingState: boolean) => void;
  readonly setExplained: (metricId: string | undefined) => void;
  /** Shows on the map which node is being read about. */
  readonly setPointedAt: (node: string | undefined) => void;
  /** Shows the map as a drawing or as a table; what was half placed or connected is put away. */
  readonly setView: (view: View) => void;
  /** Shows something beside the map, or gives the room to the map. */
  readonly setPanel: (panel: PanelId | undefined) => void;
  /** Changes which states are compared, or whether and where the map shows it. */
  readonly setComparing: (change: Comparing) => void;
  /** Tries changes out on the figures, or lets go of them; the map stays as it is. */
  readonly setTrial: (trial: Trial | undefined) => void;
  readonly setViewport: (viewport: Viewport) => void;
  readonly requestView: (wish: ViewWish) => void;
  /** Shows a slide of the presentation, or ends it. */
  readonly setPresenting: (presenting: Presenting | undefined) => void;
  readonly setDialog: (dialog: Exclude<DialogId, 'paste' | 'link'> | undefined) => void;
  /** Opens the dialog that turns a list or a range of a spreadsheet into steps, with this text in it. */
  readonly openPasteDialog: (text: string) => void;
  /** Opens the dialog that shows what a link holds: `link` is what stands behind its `#`. */
  readonly openLinkDialog: (link: string) => void;
  readonly setPreferences: (preferences: Partial<Preferences>) => void;
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
  readonly dismissNotice: (id: string) => void;
  /** Shows what the page waits for, with a way to cancel it, or that nothing is waited for. */
  readonly setWork: (work: Work | undefined) => void;
  /**
   * Puts another map in place of the open one, whose last edits are written to the browser first; history starts anew.
   * `isRepaired`: the file says something else than the map, so that saving it makes a difference.
   */
  readonly open: (document: MapDocument, origin: MapOrigin) => void;
  /**
   * Says that the document was downloaded as a file of this name. Where the map has a file that is written in place, this
   * was a copy, which changes nothing.
   */
  readonly savedToFile: (name: string) => void;
  /** Says what is known of the file that holds the map; what is left out stays. */
  readonly setFile: (known: Partial<Pick<SaveStatus, 'file' | 'fileDocument' | 'fileConflict'>>) => void;
  /** Fetches what writes maps, and claims the open one: called once the first picture stands. The first edit does it too. */
  readonly startSaving: () => void;
  /** Makes this tab the one that changes the open map; the one that does so now writes its edits first. */
  readonly takeOver: () => void;
  /** Whether another tab of this browser changes this map. */
  readonly isOpenElsewhere: (mapId: string) => Promise<boolean>;
  /** Writes what is pending at once; resolves when it is stored or has failed. */
  readonly flush: () => Promise<void>;
  readonly dispose: () => void;
};

/**
 * Where a map comes from: a file of this name, or this browser, where it was stored at that time with that revision;
 * neither: it is new.
 */
export type MapOrigin = {
  readonly file?: string;
  /** Where that file is, if it can be written there again. */
  readonly place?: FilePlace | undefined;
  readonly savedAt?: number;
  readonly revision?: number;
  readonly isRepaired?: boolean;
  /** It came from elsewhere and is in no file here: kept in the browser from the start. */
  readonly isKept?: boolean;
};

/** A drag in progress. After commit or cancel it does nothing more. */
export type Gesture = {
  readonly update: (preview: Omit<GesturePreview, 'label'>) => void;
  /** One history entry: the previewed places become the document's. */
  readonly commit: () => void;
  readonly cancel: () => void;
};
