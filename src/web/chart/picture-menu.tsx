import { ActionIcon, Menu, useComputedColorScheme } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type Drawing, saveDrawing } from './drawing.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

interface Props {
  /** What is saved: “the plan”. */
  readonly what: string;
  readonly draw: (palette: Palette) => Drawing;
  /** The same as a table. */
  readonly onCsv?: () => void;
}

/** Saves what is shown as a picture, and as a table where there is one. */
export function PictureMenu({ what, draw, onCsv }: Props) {
  const palette = useComputedColorScheme('light') === 'dark' ? DARK : LIGHT;
  const save = (kind: 'png' | 'svg') => void saveDrawing(kind, draw(palette), palette);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={`Download ${what}`}>
          <IconDownload size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('png')}>PNG picture</Menu.Item>
        <Menu.Item onClick={() => save('svg')}>SVG picture</Menu.Item>
        {onCsv && <Menu.Item onClick={onCsv}>CSV table</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
