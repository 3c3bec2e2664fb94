import { SidePage } from '#src/ui/SidePage.tsx';
import { ContentsPart } from './ContentsPart.tsx';
import { CtqPart } from './CtqPart.tsx';
import { Indicators } from './Indicators.tsx';
import { NeedsPart } from './NeedsPart.tsx';
import { TeamPart } from './TeamPart.tsx';
import { WhoPart } from './WhoPart.tsx';

/** Who the customer is, what they value and measure us by, what reaches them, and who looks after it. */
export function CustomerPanel() {
  return (
    <SidePage title="Customer" help="Who is the customer, and what do they value?">
      <WhoPart />
      <NeedsPart />
      <CtqPart />
      <ContentsPart />
      <Indicators />
      <TeamPart />
    </SidePage>
  );
}
