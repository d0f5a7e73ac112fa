import { lazy, Suspense } from 'react';
import { Waiting } from '../state/waiting.tsx';
import type { DrawnMap } from './use-map-editor.ts';

/** The canvas comes with a library of its own, which is loaded only where a map is drawn. */
const MapCanvas = lazy(async () => ({ default: (await import('./canvas/map-canvas.tsx')).MapCanvas }));

interface Props {
  readonly editor: DrawnMap;
  readonly disabled: boolean;
  readonly onOpen: (id: string) => void;
}

export function MapView(props: Props) {
  return (
    <Suspense fallback={<Waiting shape="chart" />}>
      <MapCanvas {...props} />
    </Suspense>
  );
}
