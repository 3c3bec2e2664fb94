import { roleFields } from '#src/model/mapFields.ts';
import type { Check } from '../check.ts';

const names = ['manager', 'coordinator', 'leader'] as const;

export const rolesMissing: Check = {
  code: 'roles-missing',
  number: 'C30',
  title: 'Roles missing, or two in one person',
  severity: 'warning',
  help: 'Value stream manager, team coordinator and team leader look at the cycle together. Who answers for the whole and who keeps the day going should not be one person.',
  waitsFor: 'a first role with a name.',
  find: ({ document: { stream } }) => {
    const { roles } = stream;
    if (roles === undefined || names.every((name) => roles[name] === undefined)) return [];
    const missing = names.filter((name) => roles[name] === undefined);
    const { manager, coordinator } = roles;
    const isOne = manager !== undefined && sameName(manager, coordinator);
    return [
      ...missing.map((name) => ({
        message: `Who is the ${roleFields[name].label.toLowerCase()}?`,
        advice: 'Name all three roles: they look at the cycle together.',
        nodes: [],
        about: name,
      })),
      ...(isOne
        ? [
            {
              message: `Can ${manager} answer for the whole and keep the day going?`,
              advice: 'Let two people be value stream manager and team coordinator.',
              nodes: [],
              about: 'one person',
            },
          ]
        : []),
    ];
  },
};

function sameName(one: string, other: string | undefined): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase();
}
