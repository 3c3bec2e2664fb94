import type { Calendar } from '#src/lib/calendar.ts';
import type { Duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { DataOf } from '#src/notation/field.ts';
import type { BurstData } from '#src/notation/nodes/burstFields.ts';
import type { Brand } from './brandField.ts';
import type { contentFields, ownFigureFields, thresholdFields } from './mapFields.ts';
import type { ownValueFields, stateFields, waiverFields } from './stateFields.ts';

/**
 * A map: immutable data. Everything else in the editor is a view of it or an edit on it. The shape is that of the file
 * (docs/file-format.md); `extra` holds fields that this version does not know, kept and written back, read by nobody.
 */
export type MapDocument = {
  readonly id: string;
  readonly title: string;
  readonly stream: Stream;
  readonly calendar: Calendar;
  readonly customer: Customer;
  /** Pieces of content that steps use; none where left out. */
  readonly contents?: readonly Content[];
  /** The parking lot: ideas that are kept, and stand on no map; none where left out. */
  readonly parkedIdeas?: readonly ParkedIdea[];
  /** Figures besides the measures, to compare states by; none where left out. */
  readonly ownFigures?: readonly OwnFigure[];
  /** From where on checks speak up, where this map differs from what they say themselves. */
  readonly thresholds?: Thresholds;
  /** How it looks on slides and sheets; plain where left out. */
  readonly brand?: Brand;
  /** At least one. */
  readonly states: readonly MapState[];
  readonly extra?: JsonObject;
};

export type Stream = {
  /** What flows: a lead, a campaign. */
  readonly unit: string;
  /** customer: the unit is a person or account; work: a campaign, an article. */
  readonly kind: 'customer' | 'work';
  readonly start?: string;
  readonly end?: string;
  readonly segment?: string;
  readonly ring?: 'existing' | 'engaged' | 'new';
  readonly roles?: { readonly manager?: string; readonly coordinator?: string; readonly leader?: string };
  readonly extra?: JsonObject;
};

export type Need = {
  readonly id: string;
  readonly text: string;
  readonly kind: 'output' | 'service';
  /** 1 to 5. */
  readonly weight?: number;
  readonly evidence?: string;
  readonly extra?: JsonObject;
};

/** Critical to quality: how the prospect measures us. */
export type Ctq = {
  readonly id: string;
  readonly need?: string;
  readonly measure: string;
  readonly unit?: string;
  readonly direction?: 'up' | 'down';
  readonly target?: number;
  readonly current?: number;
  readonly extra?: JsonObject;
};

export type Customer = {
  readonly name?: string;
  readonly pain?: string;
  readonly relief?: string;
  readonly decisionTime?: Duration;
  readonly needs: readonly Need[];
  readonly ctqs: readonly Ctq[];
  readonly extra?: JsonObject;
};

/** Units per period, set where they enter or where they are delivered; the other end follows from the yield. */
export type Demand = {
  readonly units: number;
  readonly per: Duration;
  readonly at: 'entry' | 'customer';
  readonly extra?: JsonObject;
};

/** A piece of content, such as a white paper, that can be used in many places. */
export type Content = { readonly id: string; readonly title: string; readonly extra?: JsonObject } & DataOf<
  typeof contentFields
>;

/** An improvement idea in the parking lot: what a burst on the map says, without a place. */
export type ParkedIdea = { readonly id: string; readonly extra?: JsonObject } & BurstData;

/** A figure of the map's own: its values stand in the states. */
export type OwnFigure = {
  readonly id: string;
  readonly name: string;
  readonly better: 'less' | 'more' | 'neither';
  readonly extra?: JsonObject;
} & DataOf<typeof ownFigureFields>;

export type Thresholds = DataOf<typeof thresholdFields>;

/** A finding that was looked at and stays, with the reason. */
export type Waiver = { readonly id: string; readonly check: string; readonly extra?: JsonObject } & DataOf<
  typeof waiverFields
>;

/** What the figure with this id is in a state. */
export type OwnValue = {
  readonly id: string;
  readonly value: number;
  readonly extra?: JsonObject;
} & DataOf<typeof ownValueFields>;

export type StateKind = 'current' | 'future' | 'ideal' | 'other';

type StateData = DataOf<typeof stateFields>;

export type MapState = {
  readonly id: string;
  readonly name: string;
  readonly kind: StateKind;
  readonly basedOn?: string;
  readonly demand?: Demand;
  /** The day, `2026-11-22`, on which it was last gone over. */
  readonly revision?: string;
  /** The day that it is of: when it was looked at, or by when it is to be reached. */
  readonly date?: string;
  /**
   * Which bands are drawn, and where they begin. Empty: stages where there are any, lanes once they have been laid out,
   * undefined hand-overs once one is defined.
   */
  readonly bands?: StateData['bands'];
  /** The most cards in each column of the knowledge board. */
  readonly wipLimits?: StateData['wipLimits'];
  /** Why a column has none. */
  readonly unlimited?: StateData['unlimited'];
  readonly answers?: StateData['answers'];
  readonly missingKnowledge?: StateData['missingKnowledge'];
  readonly waivers?: readonly Waiver[];
  /** What the map's own figures are in this state; one that is not here is not known. */
  readonly ownValues?: readonly OwnValue[];
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly extra?: JsonObject;
};

export type Stage = {
  readonly id: string;
  readonly label: string;
  readonly marketingName?: string;
  /** Where customers are on their own way then. */
  readonly customerStage?: string;
  readonly zone?: 'indirect' | 'direct' | 'existing';
  readonly width?: number;
  readonly extra?: JsonObject;
};

export type Lane = {
  readonly id: string;
  readonly label: string;
  readonly height?: number;
  readonly extra?: JsonObject;
};

/**
 * A symbol on the map; x and y are its top left corner. `kind` is an id of the notation's list, or one of a later
 * version, which is drawn as a grey box. `data` holds the kind's fields, each left out while unknown.
 */
export type MapNode = {
  readonly id: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  /** Only where the user has resized it. */
  readonly width?: number;
  readonly height?: number;
  readonly data: JsonObject;
  readonly extra?: JsonObject;
};

export type MapEdge = {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly data: JsonObject;
  readonly extra?: JsonObject;
};
