import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { BusinessCase, CaseInput, CaseKind, CaseKinds } from '../api/businessCase.ts';
import { useSession } from '../api/session.ts';
import { Notice } from '../state/notice.tsx';
import { freshKey, newInput } from './new-figure.ts';

interface Props {
  readonly side: 'benefit' | 'cost';
  readonly kinds: CaseKinds;
  readonly form: BusinessCase;
  readonly set: (part: Partial<BusinessCase>) => void;
}

/** Key of the choice that is refused: a better experience by itself. */
const EXPERIENCE = 'experience';

/** Adds a benefit or a cost. A better experience by itself is refused with the reason, and the ways there are stay to choose from. */
export function AddLine({ side, kinds, form, set }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const person = useSession().person?.name ?? null;
  const ways = kinds.items.filter((kind) => kind.side === side);
  const refused = chosen === EXPERIENCE;
  function add(kind: CaseKind) {
    const key = freshKey(kind.key, form.lines);
    const made: CaseInput[] = [];
    const uses: Record<string, string> = {};
    for (const role of kind.roles) {
      // The same contacts stand behind fewer and shorter ones, so that none is counted twice.
      const shared =
        role.key === 'contacts' ? form.inputs.find(({ unit }) => unit === 'contacts') : undefined;
      if (shared) {
        uses[role.key] = shared.key;
        continue;
      }
      const input = newInput(role, {
        key: `${key}_${role.key}`,
        name: side === 'cost' ? kind.name : role.name,
        currency: form.currency,
        by: person,
        inputs: [...form.inputs, ...made],
      });
      uses[role.key] = input.key;
      made.push(input);
    }
    const { [kind.key as keyof BusinessCase['noCosts']]: _, ...noCosts } = form.noCosts;
    const once = side === 'cost' && kind.key !== 'running' && kind.key !== 'software';
    set({
      inputs: [...form.inputs, ...made],
      noCosts,
      lines: [
        ...form.lines,
        {
          key,
          name: kind.name,
          kind: kind.key,
          uses,
          timing: { once, from: once ? 0 : 1, to: null, ramp: 0 },
          risk: kinds.risks[side]['low'] ?? 0,
          population: null,
        },
      ],
    });
    setChosen(null);
  }
  const way = ways.find(({ key }) => key === chosen);
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <Select
          label={side === 'benefit' ? 'How does the change become money?' : 'What does it cost?'}
          placeholder="Choose one"
          w={320}
          data={[
            ...ways.map((kind) => ({ value: kind.key, label: kind.name })),
            ...(side === 'benefit' ? [{ value: EXPERIENCE, label: kinds.refused.name }] : []),
          ]}
          value={chosen}
          onChange={setChosen}
        />
        <Button variant="default" disabled={!way} onClick={() => way && add(way)}>
          {side === 'benefit' ? 'Add this benefit' : 'Add this cost'}
        </Button>
      </Group>
      {way?.actsOn && (
        <span className="quiet">{`${way.actsOn}: ${way.roles.map(({ name }) => name.toLowerCase()).join(' × ')}`}</span>
      )}
      {refused && (
        <Notice tone="warn" title="This is not a benefit by itself" urgent>
          <p>{sentence(kinds.refused.reason)}</p>
          <Group gap="xs">
            {ways.map((kind) => (
              <Button key={kind.key} size="xs" variant="default" onClick={() => add(kind)}>
                {kind.name}
              </Button>
            ))}
          </Group>
        </Notice>
      )}
    </Stack>
  );
}

function sentence(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
}
