import { nameEditorCode } from '#src/canvas/OpenName.tsx';
import { overMapCode } from '#src/canvas/Canvas.tsx';
import { snappingCode } from '#src/canvas/moveGesture.ts';
import { metricsCode } from '#src/canvas/useNodeSigns.ts';
import { bandsCode, customerCode, ideasCode, overlayCode } from '#src/canvas/useScene.ts';
import { ideaCode } from '#src/commands/ideas.ts';
import { growingCode } from '#src/commands/stream.ts';
import { libraryCode } from '#src/store/storedMaps.ts';
import type { Editor } from '#src/store/editor.ts';
import { browserDatabaseCode } from '#src/store/browserRooms.ts';
import { storageProblemCode } from '#src/store/journal/answer.ts';
import { saverCode } from '#src/store/saving.ts';
import { findingsCode } from '#src/store/useFindings.ts';
import { whenIdle } from '#src/store/whenIdle.ts';
import { pageExtrasCode } from './App.tsx';
import { keepOffline } from './offline.ts';
import { stateTabsCode } from './StateSwitch.tsx';

/** Everything that is fetched only when it is asked for, what is asked for soonest first. */
const laterParts: readonly (() => Promise<unknown>)[] = [
  () => import('#src/store/journal/saver.ts').then(saverCode.fetch),
  () => import('#src/store/storageProblem.ts').then(storageProblemCode.fetch),
  () => import('#src/store/journal/browserDatabase.ts').then(browserDatabaseCode.fetch),
  () => import('#src/store/journal/mapLibrary.ts').then(libraryCode.fetch),
  () => import('#src/canvas/OverMap.tsx').then(overMapCode.fetch),
  () => import('#src/layout/snapMove.ts').then(snappingCode.fetch),
  () => import('./PageExtras.tsx').then(pageExtrasCode.fetch),
  () => import('#src/canvas/NameEditor.tsx').then(nameEditorCode.fetch),
  () => import('#src/commands/growStream.ts').then(growingCode.fetch),
  () => import('#src/analysis/findings.ts').then(findingsCode.fetch),
  () => import('#src/analysis/metrics/index.ts').then(metricsCode.fetch),
  () => import('#src/ui/MenuSurface.tsx'),
  () => import('./StateTabs.tsx').then(stateTabsCode.fetch),
  () => import('#src/commands/stateWork.ts'),
  () => import('#src/commands/placeArmed.ts'),
  () => import('#src/commands/ideaWork.ts').then(ideaCode.fetch),
  () => import('#src/commands/changeBands.ts'),
  () => import('#src/scene/bandsDrawing.ts').then(bandsCode.fetch),
  () => import('#src/scene/customerDrawing.ts').then(customerCode.fetch),
  () => import('#src/scene/ideasDrawing.ts').then(ideasCode.fetch),
  () => import('#src/scene/overlay.ts').then(overlayCode.fetch),
  () => import('#src/canvas/ComparedLayer.tsx'),
  () => import('#src/canvas/BandControls.tsx'),
  () => import('#src/commands/filing.ts'),
  () => import('./fileAccess.ts'),
  () => import('./SideArea.tsx'),
  () => import('#src/panels/inspector/Inspector.tsx'),
  () => import('#src/canvas/Prompts.tsx'),
  () => import('#src/panels/connection/ConnectionForm.tsx'),
  () => import('#src/panels/measures/Explanation.tsx'),
  () => import('#src/panels/measures/AllFigures.tsx'),
  () => import('#src/panels/commandPalette/CommandPalette.tsx'),
  () => import('#src/panels/present/Present.tsx'),
  () => import('#src/panels/table/Table.tsx'),
  () => import('#src/panels/needs/NeedsView.tsx'),
  () => import('#src/panels/board/BoardView.tsx'),
  () => import('#src/panels/compare/CompareView.tsx'),
  () => import('#src/panels/plan/PlanView.tsx'),
  () => import('#src/panels/customer/CustomerPanel.tsx'),
  () => import('#src/panels/problems/ProblemsPanel.tsx'),
  () => import('#src/panels/constraint/ConstraintPanel.tsx'),
  () => import('#src/panels/pull/PullPanel.tsx'),
  () => import('#src/panels/whatIf/WhatIfPanel.tsx'),
  () => import('#src/canvas/TrialLayer.tsx'),
  () => import('#src/panels/funnels/FunnelsPanel.tsx'),
  () => import('#src/panels/paste/PasteDialog.tsx'),
  () => import('#src/commands/pasting.ts'),
  () => import('./CanvasMenu.tsx'),
  () => import('#src/file/open.ts'),
  () => import('#src/store/journal/earlierStorage.ts'),
  () => import('#src/store/journal/cutShort.ts'),
  () => import('#src/file/carried/mapText.ts'),
  () => import('#src/layout/arrange.ts'),
  () => import('#src/layout/align.ts'),
  () => import('#src/layout/distribute.ts'),
  () => import('#src/layout/sameSize.ts'),
  () => import('#src/canvas/NodeResizer.tsx'),
  () => import('#src/canvas/EdgeEnds.tsx'),
  () => import('#src/canvas/EdgeInsert.tsx'),
  () => import('#src/export/writePng.ts'),
  () => import('#src/export/writeSvg.ts'),
  () => import('#src/export/writeScreen.ts'),
  () => import('#src/layout/arrangeInBands.ts'),
  () => import('#src/commands/exportMap.ts'),
  () => import('./ExportDialog.tsx'),
  () => import('./sheet/A3Dialog.tsx'),
  () => import('#src/export/runExport.ts'),
  () => import('#src/export/drawPicture.ts'),
  () => import('#src/export/fontFaces.ts'),
  () => import('#src/export/csvText.ts'),
  () => import('#src/export/nodeTable.ts'),
  () => import('#src/export/markdown/mapMarkdown.ts'),
  () => import('./printPages.tsx'),
  () => import('./printMap.ts'),
  () => import('#src/export/pdf/writePdf.ts'),
  () => import('#src/export/pptx/deck.ts'),
  () => import('html-to-image'),
  () => import('pptxgenjs'),
  () => import('#src/canvas/MiniMap.tsx'),
  () => import('./StreamTeam.tsx'),
  () => import('./Dialogs.tsx'),
  () => import('./StartScreen.tsx'),
  () => import('#src/templates/leadNurture.ts'),
  () => import('#src/templates/campaignProduction.ts'),
  () => import('#src/templates/webinar.ts'),
  () => import('#src/templates/webinarAudience.ts'),
  () => import('#src/templates/salesOpportunity.ts'),
  () => import('#src/templates/onboarding.ts'),
  () => import('#src/templates/backwardWalk.ts'),
  () => import('#src/templates/defineMeasure.ts'),
  () => import('#src/templates/knowledgeBoard.ts'),
  () => import('#src/templates/customerPath.ts'),
  () => import('#src/templates/stayInTouch.ts'),
  () => import('./BlankMapForm.tsx'),
  () => import('./link/LinkDialogs.tsx'),
  () => import('./link/takeLink.ts'),
  () => import('#src/panels/maps/MapsDialog.tsx'),
  () => import('#src/store/library/openArchive.ts'),
  () => import('#src/panels/maps/LatestMaps.tsx'),
  () => import('#src/panels/maps/VersionsDialog.tsx'),
  () => import('./FileConflict.tsx'),
  () => import('./ShortcutHelp.tsx'),
  () => import('./AboutDialog.tsx'),
];

/**
 * Fetches, one by one while nothing else goes on, all that a click may ask for: a page that has been open for a moment
 * then does everything without a network, on a stage as on a train. What fails is fetched again when it is asked for.
 * Then it is kept for the next time, too (`offline.ts`).
 */
export function fetchAhead(editor: Editor): void {
  void keepOffline(editor);
  fetchNext(laterParts);
}

function fetchNext([part, ...rest]: typeof laterParts): void {
  if (part === undefined) return;
  whenIdle(() => {
    void part()
      .catch(() => undefined)
      .then(() => fetchNext(rest));
  });
}
