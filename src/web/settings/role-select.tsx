import { Select, Text } from '@mantine/core';
import { ROLE_DESCRIPTIONS, ROLES } from '../../access/index.ts';
import type { Role } from '../api/access.ts';

interface Props {
  readonly label: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  /** Shows the label above; otherwise only for screen readers. */
  readonly labelled?: boolean;
}

/** A role, each with what it may do. */
export function RoleSelect({ label, value, onChange, labelled }: Props) {
  return (
    <Select
      {...(labelled ? { label } : { 'aria-label': label, size: 'xs' })}
      w={labelled ? undefined : 160}
      comboboxProps={{ width: 340, position: 'bottom-start' }}
      data={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
      value={value}
      onChange={(role) => role && onChange(role as Role)}
      renderOption={({ option }) => (
        <div>
          <Text size="sm" fw={600}>
            {option.label}
          </Text>
          <Text size="xs" c="dimmed">
            {ROLE_DESCRIPTIONS[option.value as Role]}
          </Text>
        </div>
      )}
    />
  );
}

export function roleName(role: Role): string {
  const words = role.replace('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
