import {
  ActionIcon,
  Group,
  Menu,
  SegmentedControl,
  Stack,
  Text,
  Title,
  useComputedColorScheme,
} from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ChartTable, type TableView } from './chart-table.tsx';
import { saveCsv, savePicture } from './download.ts';
import { type EChartsType, makeChart, type Option } from './engine.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

export interface ChartFrame {
  /** What is seen, as a sentence: “NPS by region, beyond noise in two”. */
  readonly title: string;
  /** The sample and the period beneath the title. */
  readonly under: string;
  /** The same content as a table: for reading, for screen readers and for CSV. */
  readonly table: TableView;
  readonly note?: ReactNode;
}

interface Props extends ChartFrame {
  readonly height: number;
  /** Builds the picture; called again when the colors change. */
  readonly option: (palette: Palette, narrow: boolean) => Option;
  /** A point was chosen. */
  readonly onChoose?: ((index: number) => void) | undefined;
}

/** The frame of every chart: a title that says what is seen, n, a table view, and PNG, SVG and CSV. */
export function Chart({ title, under, table, note, height, option, onChoose }: Props) {
  const scheme = useComputedColorScheme('light');
  const palette = scheme === 'dark' ? DARK : LIGHT;
  const [view, setView] = useState('picture');
  const id = useId();
  const save = (kind: 'png' | 'svg') => savePicture(kind, { title, under, height, palette, option });
  return (
    <Stack gap="sm" component="figure" m={0} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={0} flex="1 1 240px" miw={0}>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          <Text size="xs" c="dimmed">
            {under}
          </Text>
        </Stack>
        <Group gap="xs" wrap="nowrap">
          <SegmentedControl
            size="xs"
            aria-label={`View of ${title}`}
            value={view}
            onChange={setView}
            data={[
              { value: 'picture', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={30} aria-label={`Download ${title}`}>
                <IconDownload size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => save('png')}>PNG picture</Menu.Item>
              <Menu.Item onClick={() => save('svg')}>SVG picture</Menu.Item>
              <Menu.Item onClick={() => saveCsv(title, table)}>CSV table</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {view === 'picture' ? (
        <Picture
          height={height}
          option={option}
          palette={palette}
          title={title}
          under={under}
          onChoose={onChoose}
        />
      ) : (
        <ChartTable table={table} caption={title} />
      )}
      {note && (
        <Text size="xs" c="dimmed" component="figcaption">
          {note}
        </Text>
      )}
    </Stack>
  );
}

type PictureProps = Pick<Props, 'height' | 'option' | 'title' | 'under' | 'onChoose'> & {
  readonly palette: Palette;
};

function Picture({ height, option, palette, title, under, onChoose }: PictureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    let chart: EChartsType | null = null;
    const draw = () => {
      chart ??= makeChart(element, palette, 'svg');
      chart.resize();
      chart.setOption(option(palette, element.clientWidth < 520), { notMerge: true });
    };
    draw();
    const drawn = chart as EChartsType | null;
    drawn?.on('click', (event) => {
      if (typeof event.dataIndex === 'number') choose.current?.(event.dataIndex);
    });
    const watcher = new ResizeObserver(draw);
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart?.dispose();
    };
  }, [option, palette]);
  return (
    <div
      ref={holder}
      style={{ height, width: '100%' }}
      role="img"
      aria-label={`${title}. ${under}. The table view holds the same values.`}
    />
  );
}
