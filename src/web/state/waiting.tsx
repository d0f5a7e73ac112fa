import { Skeleton, Stack } from '@mantine/core';

interface Props {
  readonly shape?: 'lines' | 'table' | 'figure' | 'chart' | 'page';
}

const SHAPES: Readonly<Record<NonNullable<Props['shape']>, readonly number[]>> = {
  lines: [16, 16, 16],
  table: [32, 40, 40, 40, 40, 40, 40],
  figure: [16, 40, 16],
  chart: [24, 280],
  page: [32, 16, 120, 240],
};

/** A skeleton in the shape of what comes. */
export function Waiting({ shape = 'lines' }: Props) {
  return (
    <Stack gap="sm" role="status" aria-label="Loading">
      {SHAPES[shape].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed shapes, never reordered
        <Skeleton key={index} height={height} width={index === 0 && shape !== 'chart' ? '40%' : '100%'} />
      ))}
    </Stack>
  );
}
