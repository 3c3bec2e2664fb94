import { roleFields } from '#src/model/mapFields.ts';
import { TextRow } from '#src/panels/inspector/rows.tsx';
import { useMapEdits } from '#src/panels/inspector/useMapEdits.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { SidePart } from '#src/ui/SidePage.tsx';
import styles from './CustomerPanel.module.css';

const roles = ['manager', 'coordinator', 'leader'] as const;

/** Who looks at the cycle together. */
export function TeamPart() {
  const { changeMap } = useMapEdits();
  const known = useEditorState((state) => state.document.stream.roles);
  return (
    <SidePart title="Who looks at it together">
      <div className={styles['rows']}>
        {roles.map((role) => (
          <TextRow
            key={role}
            field={roleFields[role]}
            value={known?.[role]}
            onChange={(name) =>
              changeMap(roleFields[role].label.toLowerCase(), {
                stream: { roles: withRole(known, role, name) },
              })
            }
          />
        ))}
      </div>
    </SidePart>
  );
}

type Roles = { readonly [Role in (typeof roles)[number]]?: string };

function withRole(known: Roles | undefined, role: (typeof roles)[number], name: string | undefined): Roles {
  return { ...known, [role]: name ?? '' };
}
