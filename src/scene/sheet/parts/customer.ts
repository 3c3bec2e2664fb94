import { durationText } from '#src/lib/duration.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import { ctqWords } from '#src/model/ctqWords.ts';
import { needCoverage } from '#src/model/needCoverage.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { SheetFacts, SheetPart } from '../sheetInput.ts';
import { joined, labelledRow, type SheetRow, sheetSizes, textRow } from '../sheetRows.ts';

const badgeRoom = 26;

/** Who the stream is for: pain and relief, what they need and what they measure us by. */
export const customer: SheetPart = {
  id: 'customer',
  title: 'Customer and needs',
  about: 'today',
  remark: ({ document, before }) =>
    document.customer.needs.length === 0
      ? undefined
      : `${formatPercent(needCoverage(document, before).share)} of needs served`,
  rows: (facts, width) => {
    const { name, pain, relief, decisionTime } = facts.document.customer;
    const rows = [
      ...textRow(name, width, { weight: 600, after: 4 }),
      ...labelledRow('Pain', pain, width),
      ...labelledRow('Relief', relief, width),
      ...labelledRow('Time they take to decide', decisionTime && durationText(decisionTime), width),
      ...needRows(facts, width),
      ...ctqRows(facts, width),
    ];
    return rows.length > 0 ? rows : textRow('Nothing is said of the customer yet.', width, { fill: 'ink2' });
  },
};

function needRows({ document, before }: SheetFacts, width: number): readonly SheetRow[] {
  return needCoverage(document, before).needs.map(({ need, steps }) => {
    const served =
      steps.length === 0
        ? 'No step serves it'
        : `Served by ${steps.map((step) => nodeName(step)).join(', ')}`;
    return badged(need.id, need.text, served, width, steps.length === 0);
  });
}

function ctqRows({ document }: SheetFacts, width: number): readonly SheetRow[] {
  return document.customer.ctqs.map((ctq) => {
    const { values, gap } = ctqWords(ctq);
    const facts = [values, gap].filter((word) => word !== undefined).join(' · ');
    return badged(ctq.id, ctq.measure, facts, width, false);
  });
}

/** An id in a badge, its words, and what it comes to below them. */
function badged(id: string, words: string, facts: string, width: number, isOpen: boolean): SheetRow {
  const room = width - badgeRoom;
  const text = joined(
    [
      ...textRow(words, room, { mostLines: 3, after: 0.5 }),
      ...textRow(facts, room, {
        size: sheetSizes.small,
        fill: isOpen ? 'necessaryInk' : 'ink2',
        mostLines: 2,
        after: 0,
      }),
    ],
    true,
  );
  return {
    height: text.height + 4,
    isItem: true,
    draw: (x, top) => [...badge(id, x, top), ...text.draw(x + badgeRoom, top)],
  };
}

function badge(id: string, x: number, top: number): readonly Primitive[] {
  const size = sheetSizes.least;
  const shown = id.slice(0, 4);
  const width = Math.min(badgeRoom - 4, textWidth(shown, size, 600) + 7);
  return [
    {
      shape: 'rect',
      x,
      y: top + 0.5,
      width,
      height: 10,
      radius: 5,
      fill: 'customerSoft',
      stroke: 'customer',
      strokeWidth: 0.75,
    },
    {
      shape: 'text',
      x: x + width / 2,
      y: top + 8.1,
      text: shown,
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'customerInk',
    },
  ];
}
