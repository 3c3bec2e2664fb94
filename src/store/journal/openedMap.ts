import { diffJson } from '#src/lib/jsonDiff.ts';
import { mapTree } from '#src/file/save.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { MapOrigin } from '../editor.ts';
import type { SaveStatus } from '../editorState.ts';
import type { StoredJournal } from '../mapStorage.ts';
import type { Claim, MapTabs } from '../mapTabs.ts';
import type { SavingHost } from '../saving.ts';
import { keepBeside } from './keepBeside.ts';
import { createMapJournal, type MapJournal } from './mapJournal.ts';
import { offerDamaged } from './offerDamaged.ts';
import { type ReadJournal, readJournal } from './readJournal.ts';
import { restoreHistory, showStored } from './showStored.ts';
import { firstRetry } from './writeTimer.ts';

/** A map that is open in this tab: who may change it, what is stored of it, and what waits to be. */
export type OpenedMap = {
  readonly mapId: string;
  readonly journal: MapJournal;
  /** Claims the map for this tab, and reads its history. */
  readonly start: () => void;
  readonly takeOver: () => void;
  /** Another map is shown now. Resolves when the last edits are written, or have failed and are tried again. */
  readonly close: () => Promise<void>;
  readonly dispose: () => void;
};

type Opened = {
  readonly host: SavingHost;
  readonly tabs: MapTabs;
  readonly mapId: string;
  readonly journal: MapJournal;
  /** The revision that is shown; undefined: the map is not from storage. */
  revision: number | undefined;
  role: 'unknown' | 'writer' | 'reader';
  /** Counts what happened to the claim: what takes its time is given up when something else has happened meanwhile. */
  turn: number;
  claim: Claim | undefined;
  stopHearing: (() => void) | undefined;
  isFollowing: boolean;
  /** `closing`: nobody looks at it any more. */
  stage: 'open' | 'closing' | 'closed';
};

/** The map that is shown now; `origin` says where it is from. */
export function openedMap(
  host: SavingHost,
  tabs: MapTabs,
  document: MapDocument,
  origin: MapOrigin,
): OpenedMap {
  const mapId = document.id;
  const opened: Opened = {
    host,
    tabs,
    mapId,
    journal: createMapJournal(mapId, {
      services: host.services,
      report: (status) => report(opened, status),
      wrote: () => tabs.wrote(mapId),
      otherVersionKept: () => host.notify(otherVersionKept),
      movedOn: (latest) => movedOn(opened, latest),
      isOpen: () => opened.stage === 'open',
    }),
    revision: origin.revision,
    role: 'unknown',
    turn: 0,
    claim: undefined,
    stopHearing: undefined,
    isFollowing: false,
    stage: 'open',
  };
  // A map from a file is kept from the start, so that reloading the page shows it again.
  if (origin.file !== undefined || origin.isKept) opened.journal.keep(document);
  return {
    mapId,
    journal: opened.journal,
    start: () => start(opened),
    takeOver: () => opened.claim?.takeOver(),
    close: async () => {
      opened.stage = 'closing';
      await opened.journal.flush();
      closeIfWritten(opened);
    },
    dispose: () => close(opened),
  };
}

const otherVersionKept = {
  tone: 'warning',
  text: 'This browser held another version of this map. It is kept under “Your maps”.',
} as const;

function start(opened: Opened): void {
  const { host, mapId, tabs } = opened;
  if (opened.stage !== 'open') return;
  if (opened.revision !== undefined) void host.services.storage.setLastOpened(mapId);
  opened.stopHearing = tabs.onWrote(mapId, () => {
    if (opened.role === 'reader') void follow(opened);
  });
  claim(opened);
}

function claim(opened: Opened): void {
  opened.claim = opened.tabs.claim(opened.mapId, {
    granted: () => void becomeWriter(opened),
    refused: () => void becomeReader(opened),
    asked: () => void handOver(opened),
    lost: () => void becomeReader(opened),
  });
}

/** Goes on from what is stored, with its history; what another tab has written meanwhile is shown before. */
async function becomeWriter(opened: Opened): Promise<void> {
  const { host, journal, mapId, role } = opened;
  if (opened.stage === 'closed') return;
  const isOver = beginTurn(opened);
  if (role === 'unknown' && opened.revision === undefined) {
    opened.role = 'writer';
    journal.goOn(undefined);
    return;
  }
  if (role === 'reader') await host.services.storage.takeTail(mapId);
  const stored = await readJournal(host.services, mapId);
  if (isOver()) return;
  const again = () => {
    if (!isOver()) void becomeWriter(opened);
  };
  if (!stored.ok) {
    if (journal.unwritten() !== undefined) report(opened, { status: 'failed', reason: stored.problem });
    host.services.later(firstRetry, again);
    return;
  }
  const { value } = stored;
  const isShown = value === undefined || value.summary.revision === opened.revision;
  // Edits that wait go on from what was shown when they were made.
  if ((!isShown || role === 'reader') && !(await keepUnwritten(opened, again))) return;
  if (isOver()) return;
  opened.role = 'writer';
  if (value !== undefined) {
    if (!isShown) show(opened, value);
    goBackFurther(opened, value);
    if (value.isCutShort) void offerDamaged(host, mapId);
  }
  if (role === 'reader') host.notify(editableNow);
  journal.goOn(value);
  if (role === 'reader') {
    report(opened, { status: 'saved', at: value?.summary.savedAt ?? host.services.now() });
  }
}

const editableNow = { tone: 'info', text: 'You can edit this map here now.' } as const;

/** From now on this tab shows what the one that writes has stored. Edits that were made here are kept beside it. */
async function becomeReader(opened: Opened): Promise<void> {
  const { host, journal } = opened;
  if (opened.stage === 'closed') return;
  const isOver = beginTurn(opened);
  opened.role = 'reader';
  const paused = journal.pause();
  // From this moment on edits are refused.
  report(opened, { status: 'read-only' });
  await paused;
  const again = () => {
    if (!isOver()) void becomeReader(opened);
  };
  if (isOver() || !(await keepUnwritten(opened, again)) || isOver()) return;
  if (opened.stage === 'closing') {
    close(opened);
    return;
  }
  if (opened.stage !== 'open') return;
  host.store.setState({ gesture: undefined, editing: undefined, prompt: undefined });
  report(opened, { status: 'read-only' });
  await follow(opened);
}

/** Another tab wants to write: what waits is written, then it may. Where that fails it will take what it wants. */
async function handOver(opened: Opened): Promise<void> {
  const { host, journal } = opened;
  // One that is only becoming the one that writes has nothing to write yet.
  if (opened.role !== 'writer') return;
  const isOver = beginTurn(opened);
  await journal.flush();
  if (isOver() || journal.unwritten() !== undefined) return;
  opened.role = 'reader';
  void journal.pause();
  report(opened, { status: 'read-only' });
  host.notify({ tone: 'info', text: 'This map is now being edited in another tab.' });
  opened.claim?.release();
  claim(opened);
}

/** Shows what was stored since; one question at a time, and one more when something came meanwhile. */
async function follow(opened: Opened): Promise<void> {
  const { host, mapId } = opened;
  if (opened.isFollowing) return;
  opened.isFollowing = true;
  const before = opened.revision;
  const stored = await readJournal(host.services, mapId);
  opened.isFollowing = false;
  if (opened.stage !== 'open' || opened.role !== 'reader' || !stored.ok || stored.value === undefined) return;
  if (stored.value.summary.revision === before) return;
  show(opened, stored.value);
  await follow(opened);
}

function show(opened: Opened, stored: ReadJournal): void {
  if (opened.stage !== 'open' || !showStored(opened.host, stored)) return;
  opened.revision = stored.summary.revision;
}

/** Makes the history that is stored part of that of this session, as long as the map is looked at. */
function goBackFurther({ host, stage }: Opened, stored: ReadJournal): void {
  if (stage === 'open') restoreHistory(host, stored);
}

/** Keeps what is not written as a map of its own; false: it failed, and is tried again. */
async function keepUnwritten(opened: Opened, again: () => void): Promise<boolean> {
  const { host, journal } = opened;
  const latest = journal.unwritten();
  if (latest === undefined) return true;
  const problem = await keepBeside(host, latest);
  if (problem === undefined && journal.unwritten() === latest) {
    journal.forget();
    return true;
  }
  if (problem !== undefined) report(opened, { status: 'failed', reason: problem });
  host.services.later(problem === undefined ? 0 : firstRetry, again);
  return false;
}

async function movedOn(
  opened: Opened,
  latest: MapDocument,
): Promise<string | { readonly stored: StoredJournal | undefined }> {
  const { host, mapId } = opened;
  const stored = await readJournal(host.services, mapId);
  if (!stored.ok) return stored.problem;
  const { value } = stored;
  if (value === undefined) return { stored: undefined };
  const isSame = diffJson(value.tree, mapTree(latest)) === undefined;
  const problem = isSame ? undefined : await keepBeside(host, latest);
  if (problem !== undefined) return problem;
  show(opened, value);
  goBackFurther(opened, value);
  return { stored: value };
}

/** Says how the map stands, as long as it is the one that is looked at. */
function report(opened: Opened, status: SaveStatus['browser']): void {
  const { store } = opened.host;
  if (opened.stage === 'open') store.setState({ saving: { ...store.getState().saving, browser: status } });
  else if (status.status === 'saved') closeIfWritten(opened);
}

/** Something happened to the claim; gives back whether this is over, since something else has happened or all is closed. */
function beginTurn(opened: Opened): () => boolean {
  opened.turn += 1;
  const { turn } = opened;
  return () => opened.turn !== turn || opened.stage === 'closed';
}

function closeIfWritten(opened: Opened): void {
  if (opened.stage === 'closing' && opened.journal.unwritten() === undefined) close(opened);
}

function close(opened: Opened): void {
  opened.stage = 'closed';
  opened.journal.dispose();
  opened.stopHearing?.();
  opened.claim?.release();
}
