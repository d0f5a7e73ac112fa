import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Side, Stakeholder } from '../api/politics.ts';
import classes from './politics.module.css';
import { MOVE_NAMES, SIDE_NAMES, stanceName } from './words.ts';

/** From those who are to be won, to those who are won. */
const COLUMNS: readonly Side[] = ['against', 'unaware', 'neutral', 'with'];
const [WIDTH, HEIGHT, GAP_X, GAP_Y, TOP, EDGE] = [168, 40, 72, 28, 40, 16];
/** Lines that share the space between two rows lie so far apart. */
const LANE = 5;

interface Place {
  readonly stakeholder: Stakeholder;
  readonly x: number;
  readonly y: number;
}

/** Stakeholders in columns by side, the most powerful above, with a line from each who moves to whom they move. */
export function CoalitionMap({ stakeholders }: { readonly stakeholders: readonly Stakeholder[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const columns = COLUMNS.map((side) =>
    stakeholders.filter((one) => one.side === side).sort((left, right) => right.power - left.power),
  );
  const places = new Map<string, Place>();
  columns.forEach((column, index) => {
    column.forEach((stakeholder, row) => {
      const [x, y] = [EDGE + index * (WIDTH + GAP_X), TOP + row * (HEIGHT + GAP_Y)];
      places.set(stakeholder.id, { stakeholder, x, y });
    });
  });
  const rows = Math.max(1, ...columns.map(({ length }) => length));
  const size = {
    width: 2 * EDGE + COLUMNS.length * WIDTH + (COLUMNS.length - 1) * GAP_X + 24,
    height: TOP + rows * (HEIGHT + GAP_Y) + EDGE,
  };
  const moves = stakeholders.flatMap(({ id, movedBy }) =>
    movedBy.map(({ stakeholderId, strength }) => ({ from: stakeholderId, to: id, strength })),
  );
  const told = chosen === null ? null : places.get(chosen)?.stakeholder;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes['map']} aria-label="Map of who moves whom" tabIndex={0}>
        <div className={classes['paper']} style={size}>
          {COLUMNS.map((side, index) => (
            <span
              key={side}
              className={classes['head']}
              style={{ left: EDGE + index * (WIDTH + GAP_X), width: WIDTH }}
            >
              {SIDE_NAMES[side]}
            </span>
          ))}
          <svg {...size} aria-hidden="true">
            <defs>
              <marker
                id="moves"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                orient="auto"
                markerUnits="userSpaceOnUse"
              >
                <path d="M0 0 L8 4 L0 8 z" className={classes['tip']} />
              </marker>
            </defs>
            {moves.map(({ from, to, strength }, lane) => (
              <path
                key={`${from} ${to}`}
                d={lineOf(places.get(from), places.get(to), lane)}
                className={classes['line']}
                strokeWidth={strength}
                markerEnd="url(#moves)"
                data-lit={chosen !== null && (chosen === from || chosen === to)}
                data-dim={chosen !== null && chosen !== from && chosen !== to}
              />
            ))}
          </svg>
          {[...places.values()].map(({ stakeholder, x, y }) => (
            <button
              key={stakeholder.id}
              type="button"
              className={classes['node']}
              data-side={stakeholder.side}
              style={{ left: x, top: y, width: WIDTH, height: HEIGHT }}
              aria-pressed={chosen === stakeholder.id}
              onFocus={() => setChosen(stakeholder.id)}
              onClick={() => setChosen(stakeholder.id)}
            >
              <span>{stakeholder.name}</span>
              <span className="quiet">
                <span className="hidden-to-eye">power </span>
                {stakeholder.power}
              </span>
            </button>
          ))}
        </div>
      </section>
      <Text size="sm" aria-live="polite">
        {told
          ? sentenceOf(told, stakeholders)
          : 'Choose somebody to see whom they move and who moves them. The number is their power.'}
      </Text>
    </>
  );
}

/**
 * A curve from the side of one box to the side of the other; within a column it bulges to the right. One that passes
 * other columns runs between the rows, so that it never seems to end at a box that it only passes.
 * @param lane which of the lines it is, for those that share the space between two rows
 */
function lineOf(from: Place | undefined, to: Place | undefined, lane: number): string {
  if (!from || !to) return '';
  const [fromY, toY] = [from.y + HEIGHT / 2, to.y + HEIGHT / 2];
  if (from.x === to.x) {
    const x = from.x + WIDTH;
    return `M${x} ${fromY} C${x + 44} ${fromY} ${x + 44} ${toY} ${x} ${toY}`;
  }
  const leftwards = from.x > to.x;
  const [fromX, toX] = leftwards ? [from.x, to.x + WIDTH] : [from.x + WIDTH, to.x];
  const bend = (leftwards ? -1 : 1) * (GAP_X / 2);
  if (Math.abs(toX - fromX) <= GAP_X)
    return `M${fromX} ${fromY} C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY}`;
  const y = from.y + HEIGHT + GAP_Y / 2 + ((lane % 5) - 2) * LANE;
  const [out, back] = [fromX + 2 * bend, toX - 2 * bend];
  return `M${fromX} ${fromY} C${fromX + bend} ${fromY} ${fromX + bend} ${y} ${out} ${y} L${back} ${y} C${toX - bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`;
}

function sentenceOf(one: Stakeholder, all: readonly Stakeholder[]): string {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const moves = all.flatMap(({ name, movedBy }) =>
    movedBy
      .filter(({ stakeholderId }) => stakeholderId === one.id)
      .map(({ strength }) => `${name} (${MOVE_NAMES[strength]})`),
  );
  const movedBy = one.movedBy.map(
    ({ stakeholderId, strength }) => `${names.get(stakeholderId) ?? 'somebody'} (${MOVE_NAMES[strength]})`,
  );
  return `${one.name}, ${stanceName(one.now).toLowerCase()}, power ${one.power}. Moves ${moves.join(', ') || 'nobody'}. Moved by ${movedBy.join(', ') || 'nobody'}.`;
}
