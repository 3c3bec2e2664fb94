import type { Stream } from './document.ts';
import { roleFields } from './mapFields.ts';

/** Who looks after the stream: `Value stream manager Ann`, for each role that has a name. */
export function roleWords({ roles }: Pick<Stream, 'roles'>): readonly string[] {
  const names = [
    { label: roleFields.manager.label, name: roles?.manager },
    { label: roleFields.coordinator.label, name: roles?.coordinator },
    { label: roleFields.leader.label, name: roles?.leader },
  ];
  return names.flatMap(({ label, name }) => (name === undefined ? [] : [`${label} ${name}`]));
}
