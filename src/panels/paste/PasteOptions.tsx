import { type ReactNode, useId } from 'react';
import type { Separator } from '#src/lib/readDelimited.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { isInFlow, nodeRole } from '#src/model/nodeRole.ts';
import { useActiveState } from '#src/store/useEditor.tsx';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import { Select } from '#src/ui/Select.tsx';
import styles from './PasteDialog.module.css';
import type { PasteChoices, PastePlan } from './planPaste.ts';

type WhereChoiceProps = {
  readonly start: MapNode;
  readonly isAfter: boolean;
  readonly onChange: (isAfter: boolean) => void;
};

/** Whether new steps follow the selected one. */
export function WhereChoice({ start, isAfter, onChange }: WhereChoiceProps) {
  return (
    <div className={styles['target']}>
      <Segmented
        label="Where the new steps go"
        value={isAfter ? 'after' : 'alone'}
        options={[
          { value: 'after', label: `After “${shortened(nodeName(start))}”` },
          { value: 'alone', label: 'On their own' },
        ]}
        onChange={(where) => onChange(where === 'after')}
      />
    </div>
  );
}

/** As much of a name as a button has room for. */
const longestName = 20;

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;
}

type PasteOptionsProps = {
  readonly plan: PastePlan;
  readonly choices: PasteChoices;
  readonly onChange: (changed: PasteChoices) => void;
  /** Stands right behind the first choice. */
  readonly children?: ReactNode;
};

/** What becomes of the rows, and how the text is cut into cells. */
export function PasteOptions(props: PasteOptionsProps) {
  const { plan, onChange, children } = props;
  return (
    <div className={styles['choices']}>
      <Target plan={plan} onChange={onChange} />
      {children}
      <Checkbox checked={plan.hasHeads} onChange={(hasHeads) => onChange({ hasHeads, columns: undefined })}>
        The first row holds headings
      </Checkbox>
      <SeparatorSelect {...props} />
    </div>
  );
}

function Target({ plan, onChange }: Omit<PasteOptionsProps, 'choices' | 'children'>) {
  const { nodes } = useActiveState();
  const hasSteps = nodes.some((node) => isInFlow(nodeRole(node)));
  if (!hasSteps) return undefined;
  return (
    <div className={styles['target']}>
      <Segmented
        label="What becomes of the rows"
        value={plan.target}
        options={[
          { value: 'new', label: 'New steps' },
          { value: 'update', label: 'Update steps of the same name' },
        ]}
        onChange={(target) => onChange({ target })}
      />
    </div>
  );
}

const separatorWords: Readonly<Record<Separator, string>> = {
  '\t': 'tabs',
  ';': 'semicolons',
  ',': 'commas',
  none: 'lines only',
};

function SeparatorSelect({ plan, choices, onChange }: Omit<PasteOptionsProps, 'children'>) {
  const id = useId();
  return (
    <span className={styles['separator']}>
      <label htmlFor={id}>Split at</label>
      <Select
        id={id}
        value={choices.separator ?? 'auto'}
        options={[
          { value: 'auto', label: `found: ${separatorWords[plan.separator]}` },
          { value: '\t', label: separatorWords['\t'] },
          { value: ';', label: separatorWords[';'] },
          { value: ',', label: separatorWords[','] },
          { value: 'none', label: separatorWords.none },
        ]}
        onChange={(separator) =>
          onChange({ separator: separator === 'auto' ? undefined : separator, columns: undefined })
        }
      />
    </span>
  );
}
