import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ProcessMap, Step } from '../api/process.ts';
import { plural } from '../format/number.ts';
import { insideOf } from './inside-subprocess.ts';
import { MapView } from './map-view.tsx';
import { KINDS, stepName } from './words.ts';

/** Opens what a subprocess of a file holds: drawn and as a list, to be looked at. */
export function LookInside({ step }: { readonly step: Step }) {
  const inside = useMemo(() => insideOf(step), [step]);
  /** Where one looks, from the outermost in; empty while nothing is open. */
  const [path, setPath] = useState<readonly { readonly name: string; readonly map: ProcessMap }[]>([]);
  if (inside === null) return null;
  const shown = path.at(-1);
  const into = (one: Step, map: ProcessMap) => setPath((now) => [...now, { name: stepName(one), map }]);
  return (
    <>
      <Button variant="default" onClick={() => into(step, inside)}>
        Look inside: {plural(inside.steps.length, 'step')}
      </Button>
      <Modal
        opened={shown !== undefined}
        onClose={() => setPath([])}
        size="xl"
        title={`Inside “${path.map(({ name }) => name).join('”, inside “')}”`}
      >
        {shown && (
          <Stack key={path.length}>
            <Text size="sm" c="dimmed">
              As it stood in the file. The map counts it as one step; to count the steps on their own, draw
              them in the map.
            </Text>
            <MapView
              editor={{ map: shown.map, findings: [], change: () => {} }}
              disabled
              onOpen={(id) => {
                const one = shown.map.steps.find((each) => each.id === id);
                const map = one && insideOf(one);
                if (one && map) into(one, map);
              }}
            />
            <List size="sm">
              {shown.map.steps.map((one) => (
                <List.Item key={one.id}>
                  {KINDS[one.kind]}: {stepName(one)}
                  {nextOf(shown.map, one.id)}
                </List.Item>
              ))}
            </List>
            {path.length > 1 && (
              <Button variant="default" onClick={() => setPath((now) => now.slice(0, -1))}>
                Back out of it
              </Button>
            )}
          </Stack>
        )}
      </Modal>
    </>
  );
}

/** Where it goes on, in words. */
function nextOf({ steps, flows }: ProcessMap, id: string): string {
  const next = flows
    .filter(({ from }) => from === id)
    .map(({ to, name }) => {
      const step = steps.find((one) => one.id === to);
      return `${name ? `${name}: ` : ''}${step ? stepName(step) : to}`;
    });
  return next.length === 0 ? '' : ` → ${next.join('; ')}`;
}
