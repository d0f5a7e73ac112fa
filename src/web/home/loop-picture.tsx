import { useNavigate } from '@tanstack/react-router';
import type { Station } from '../api/home.ts';
import classes from './loop-picture.module.css';
import { STATION_WORDS } from './stations.ts';

const SIZE = 360;
const CENTER = SIZE / 2;
const RADIUS = 128;
const STATE_WORDS = {
  empty: 'empty',
  begun: 'begun',
  running: 'running',
  needs_attention: 'needs attention',
} as const;

/** The loop with its five stations: filled where it runs, half where it has begun, hollow where it is empty. */
export function LoopPicture({ stations }: { readonly stations: readonly Station[] }) {
  const navigate = useNavigate();
  const title = stations.map((one) => `${STATION_WORDS[one.key].name}: ${STATE_WORDS[one.state]}`).join(', ');
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      className={classes['picture']}
      role="img"
      aria-label={`The loop. ${title}.`}
    >
      <defs>
        <marker
          id="loop-arrow"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 L8 4 L0 8 z" className={classes['arrow']} />
        </marker>
      </defs>
      {stations.map((station, index) => {
        const from = placeAt(index, stations.length, 22);
        const to = placeAt(index + 1, stations.length, -24);
        return (
          <path
            key={station.key}
            d={`M${from.x} ${from.y} A${RADIUS} ${RADIUS} 0 0 1 ${to.x} ${to.y}`}
            className={
              station.state === 'running' || station.state === 'needs_attention'
                ? classes['turning']
                : classes['still']
            }
            markerEnd="url(#loop-arrow)"
          />
        );
      })}
      {stations.map((station, index) => {
        const { x, y } = placeAt(index, stations.length, 0);
        const words = STATION_WORDS[station.key];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture holds the same links for the keyboard
          <g key={station.key} className={classes['station']} onClick={() => void navigate({ to: words.to })}>
            <circle cx={x} cy={y} r={42} className={classes[station.state]} />
            {station.state === 'needs_attention' && (
              <circle cx={x + 30} cy={y - 30} r={8} className={classes['mark']} />
            )}
            <text
              x={x}
              y={y}
              dy={4}
              className={station.state === 'running' ? classes['lightName'] : classes['name']}
            >
              {words.name}
            </text>
          </g>
        );
      })}
      <text x={CENTER} y={CENTER} dy={4} className={classes['middle']}>
        without end
      </text>
    </svg>
  );
}

/** Where station `index` stands on the circle, first at the top; `shift` in degrees leaves room for it. */
function placeAt(index: number, count: number, shift: number): { x: number; y: number } {
  const angle = ((index / count) * 360 - 90 + shift) * (Math.PI / 180);
  return { x: CENTER + RADIUS * Math.cos(angle), y: CENTER + RADIUS * Math.sin(angle) };
}
