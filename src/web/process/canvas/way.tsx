import { BaseEdge, type Edge, type EdgeProps, getSmoothStepPath } from '@xyflow/react';

export type WayEdge = Edge<{ readonly low: number; readonly over: number | null }, 'way'>;

/** Out of a shape and into one before it turns. */
const TURN = 18;
/** Where a way changes its row, from 0 to 1: its label stands there, clear of the names below both shapes. */
const BEND = 0.52;

/** A way from step to step: around what lies on its line, above it when it goes on and below it when it goes back. */
function Way(props: EdgeProps<WayEdge>) {
  const { id, label, markerEnd, interactionWidth = 16 } = props;
  const [path, labelX, labelY] = route(props);
  return (
    <BaseEdge
      id={id}
      path={path}
      label={label}
      labelX={labelX}
      labelY={labelY}
      interactionWidth={interactionWidth}
      {...(markerEnd ? { markerEnd } : {})}
    />
  );
}

function route(props: EdgeProps<WayEdge>): readonly [path: string, labelX: number, labelY: number] {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data } = props;
  const back = targetX <= sourceX;
  if (!back && data && data.over !== null) {
    const [out, into] = [sourceX + TURN, targetX - TURN];
    const path = `M${sourceX} ${sourceY}H${out}V${data.over}H${into}V${targetY}H${targetX}`;
    return [path, (out + into) / 2, data.over];
  }
  const [path, labelX, labelY] = getSmoothStepPath({
    ...{ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition },
    ...(back && data ? { centerY: data.low } : {}),
    ...(back ? {} : { centerX: sourceX + BEND * (targetX - sourceX) }),
  });
  return [path, labelX, labelY];
}

export const EDGE_TYPES = { way: Way };
