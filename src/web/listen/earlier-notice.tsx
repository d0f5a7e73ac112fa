import { Button, Group, Stack, Text } from '@mantine/core';
import { dayIn } from '../../kernel/index.ts';
import type { Mapping, Preview } from '../api/intake.ts';
import { useZone } from '../api/session.ts';
import { day } from '../format/date.ts';
import { percent } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Notice } from '../state/notice.tsx';

type Earlier = Preview['earlier'][number];

interface Props {
  readonly earlier: Preview['earlier'];
  /** Takes the mapping that adds to the place where the rows are. */
  readonly onMapping: (mapping: Mapping) => void;
}

/** Rows of this file that are already there in another place, where importing would count them twice. */
export function EarlierNotice({ earlier, onMapping }: Props) {
  const zone = useZone();
  return (
    <Notice tone="warn" title="These rows would count twice">
      <Stack gap="sm">
        {earlier.map((one) => (
          <Stack key={`${one.place} ${one.importId}`} gap="xs" align="flex-start">
            <Text size="sm">
              {partOf(one)} {cameAs(one, zone)}, under “{one.place}”. Here they would be stored once more, and
              each would count in both.
            </Text>
            <Group gap="md">
              <Button size="xs" variant="default" onClick={() => onMapping(one.mapping)}>
                Add to “{one.place}” instead
              </Button>
              {one.importId && (
                <Text size="sm">
                  <Go to={`/listen/imports/${one.importId}`}>See that import</Go>
                </Text>
              )}
            </Group>
          </Stack>
        ))}
      </Stack>
    </Notice>
  );
}

function partOf({ share, file }: Earlier): string {
  return share === 1 && file !== null ? 'The rows of this file' : `About ${percent(share, 0)} of the rows`;
}

function cameAs({ file, at }: Earlier, zone: string | undefined): string {
  return file === null || at === null ? 'came by the API' : `were imported as ${file} on ${dayOf(at, zone)}`;
}

function dayOf(at: string, zone: string | undefined): string {
  return day(dayIn(zone ?? 'UTC', new Date(at)));
}
