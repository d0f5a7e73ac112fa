import { BaseEdge, type EdgeProps, getSmoothStepPath } from '@xyflow/react';

const BELOW = 56;

/** A way from step to step; one that goes back runs below both, so that it crosses nothing it need not. */
function Way(props: EdgeProps) {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  const back = targetX <= sourceX;
  const [path, labelX, labelY] = getSmoothStepPath({
    ...{ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition },
    ...(back ? { centerY: Math.max(sourceY, targetY) + BELOW } : {}),
  });
  const { id, label, markerEnd, interactionWidth = 16 } = props;
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

export const EDGE_TYPES = { way: Way };
