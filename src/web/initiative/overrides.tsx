import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Readiness } from '../api/initiative.ts';
import { useMay, useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { instant } from '../format/date.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { said } from '../state/toast.ts';

interface Props {
  readonly initiativeId: string;
  readonly gate: Readiness;
}

/** Who let it start without what, why, and what became of it. */
export function Overrides({ initiativeId, gate }: Props) {
  const may = useMay('initiative.change');
  const zone = useZone();
  const names = (keys: readonly string[]) =>
    gate.items
      .filter(({ key }) => keys.includes(key))
      .map(({ name }) => name.toLowerCase())
      .join(', ');
  return (
    <Section
      title="Started without them"
      lead={
        <>
          An <Term of="gateOverride">override</Term> rests when what was missing is there, or when somebody
          says why.
        </>
      }
    >
      {gate.overrides.map((one) => (
        <Stack key={one.id} gap="xs">
          <Group gap="sm">
            <b>{one.by.name}</b>
            <span className="quiet">{instant(one.at, zone)}</span>
            {one.settled ? (
              <StateBadge tone="quiet">Settled</StateBadge>
            ) : one.stillMissing.length > 0 ? (
              <StateBadge tone="warn">Comes back at each review</StateBadge>
            ) : (
              <StateBadge tone="good">Made good</StateBadge>
            )}
          </Group>
          <Text size="sm">“{one.reason}”</Text>
          <Text size="sm" c="dimmed">
            Missing then: {names(one.missing)}.
            {one.stillMissing.length > 0 && ` Still missing: ${names(one.stillMissing)}.`}
          </Text>
          {one.settled && (
            <Text size="sm">
              {one.settled.by.name}, {instant(one.settled.at, zone)}: “{one.settled.reason}”
            </Text>
          )}
          {may && !one.settled && one.stillMissing.length > 0 && (
            <Settle initiativeId={initiativeId} overrideId={one.id} />
          )}
        </Stack>
      ))}
    </Section>
  );
}

function Settle({
  initiativeId,
  overrideId,
}: {
  readonly initiativeId: string;
  readonly overrideId: string;
}) {
  const queries = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const settle = useMutation({
    mutationFn: () =>
      call('POST /initiatives/{id}/readiness/settlements', {
        path: { id: initiativeId },
        body: { overrideId, reason: reason ?? '' },
      }),
    onSuccess: (gate) => {
      queries.setQueryData(['initiative', initiativeId, 'readiness'], gate);
      said('It rests.');
    },
  });
  if (reason === null)
    return (
      <Button variant="default" size="xs" w="fit-content" onClick={() => setReason('')}>
        Let it rest
      </Button>
    );

  function submit(event: FormEvent) {
    event.preventDefault();
    settle.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={560}>
        {settle.error && <ProblemView problem={settle.error} />}
        <Textarea
          label="Why it may rest"
          required
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          error={faultsOf(settle.error)('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" size="xs" loading={settle.isPending}>
            Let it rest
          </Button>
          <Button variant="default" size="xs" onClick={() => setReason(null)}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
