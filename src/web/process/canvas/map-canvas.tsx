import '@xyflow/react/dist/base.css';
import { ActionIcon, Group, useComputedColorScheme } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import {
  applyNodeChanges,
  type Connection,
  MarkerType,
  type NodeChange,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import type { ProcessMap } from '../../api/process.ts';
import { connect, removeFlows, removeSteps } from '../map-changes.ts';
import type { DrawnMap } from '../use-map-editor.ts';
import { KINDS, minutesText, stepName, takesTime } from '../words.ts';
import classes from './canvas.module.css';
import { bandTops, laneAt, placedMap, sizeOf } from './layout.ts';
import { type BandNode, NODE_TYPES, type StepNode } from './nodes.tsx';
import { EDGE_TYPES, type WayEdge } from './way.tsx';

interface Props {
  readonly editor: DrawnMap;
  readonly disabled: boolean;
  readonly onOpen: (id: string) => void;
}

type AnyNode = StepNode | BandNode;

/** The map as a drawing: moved, connected and deleted by hand; roles are bands that a step is dropped into. */
export function MapCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ editor, disabled, onOpen }: Props) {
  const scheme = useComputedColorScheme('light');
  const { findings, change } = editor;
  const map = useMemo(() => placedMap(editor.map), [editor.map]);
  const drawn = useMemo(() => nodesOf(map, new Set(findings.map(({ stepId }) => stepId))), [map, findings]);
  const edges = useMemo(() => edgesOf(map), [map]);
  const [nodes, setNodes] = useState<AnyNode[]>(drawn);
  const [chosenEdges, setChosenEdges] = useState<readonly string[]>([]);
  // What is moving or selected is the canvas's own; all else follows the map.
  useEffect(() => {
    setNodes((before) => {
      const selected = new Set(before.filter((node) => node.selected).map(({ id }) => id));
      return drawn.map((node) => ({ ...node, selected: selected.has(node.id) }) as AnyNode);
    });
  }, [drawn]);

  const moved = (node: AnyNode) => {
    if (node.type !== 'step') return;
    const { x, y } = node.position;
    const middle = y + sizeOf(node.data.kind).height / 2;
    const position = { x: Math.round(x), y: Math.round(y) };
    const laneId = map.lanes.length > 0 ? laneAt(map, middle) : null;
    const steps = map.steps.map((step) => (step.id === node.id ? { ...step, position, laneId } : step));
    change({ ...map, steps });
  };
  const onNodesChange = (changes: NodeChange<AnyNode>[]) => {
    // What is deleted is told once, with its ways, by onDelete.
    const rest = changes.filter(({ type }) => type !== 'remove');
    setNodes((before) => applyNodeChanges(rest, before));
    // Moved by arrow keys: told at once, without a drag that ends.
    for (const one of changes)
      if (one.type === 'position' && one.position && one.dragging === false) {
        const node = nodes.find(({ id }) => id === one.id);
        if (node) moved({ ...node, position: one.position } as AnyNode);
      }
  };
  return (
    <div className={classes['canvas']}>
      <ReactFlow<AnyNode, WayEdge>
        nodes={nodes}
        edges={edges.map((edge) => ({ ...edge, selected: chosenEdges.includes(edge.id) }))}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        colorMode={scheme}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.1 }}
        minZoom={0.15}
        proOptions={{ hideAttribution: true }}
        nodesDraggable={!disabled}
        nodesConnectable={!disabled}
        deleteKeyCode={disabled ? null : ['Delete', 'Backspace']}
        onNodesChange={onNodesChange}
        onEdgesChange={(changes) => {
          for (const one of changes)
            if (one.type === 'select')
              setChosenEdges((now) => (one.selected ? [...now, one.id] : now.filter((id) => id !== one.id)));
        }}
        onDelete={({ nodes: gone, edges: ways }) =>
          change(
            removeFlows(
              removeSteps(
                map,
                gone.map(({ id }) => id),
              ),
              ways.map(({ id }) => id),
            ),
          )
        }
        onConnect={({ source, target }: Connection) => change(connect(map, source, target))}
        onNodeDoubleClick={(_, node) => node.type === 'step' && onOpen(node.id)}
        onNodeClick={(event, node) => {
          // A click of the mouse opens; with a modifier it selects several.
          if (node.type === 'step' && !event.shiftKey && !event.metaKey && !event.ctrlKey) onOpen(node.id);
        }}
        aria-label="Process map"
      >
        <ZoomPanel />
      </ReactFlow>
    </div>
  );
}

function ZoomPanel() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <Panel position="bottom-right">
      <Group gap="xs">
        <ActionIcon variant="default" aria-label="Zoom in" onClick={() => void zoomIn()}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Zoom out" onClick={() => void zoomOut()}>
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label="Show the whole map"
          onClick={() => void fitView({ maxZoom: 1, padding: 0.1 })}
        >
          <IconMaximize size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Panel>
  );
}

function nodesOf(map: ProcessMap, wrong: ReadonlySet<string | null>): AnyNode[] {
  const right = Math.max(600, ...map.steps.map(({ position }) => (position?.x ?? 0) + 180));
  const left = Math.min(0, ...map.steps.map(({ position }) => (position?.x ?? 0) - 40));
  const bands = map.lanes.map(({ id, name }): BandNode => {
    const { top, height } = bandTops(map).find((band) => band.id === id) ?? { top: 0, height: 200 };
    return {
      id,
      type: 'band',
      position: { x: left, y: top },
      data: { name, width: right - left, height },
      draggable: false,
      selectable: false,
      focusable: false,
      deletable: false,
      zIndex: -1,
    };
  });
  const steps = map.steps.map((step): StepNode => {
    const lane = map.lanes.find(({ id }) => id === step.laneId);
    const facts = takesTime(step.kind) && step.minutes ? minutesText(step.minutes) : '';
    return {
      id: step.id,
      type: 'step',
      position: step.position ?? { x: 0, y: 0 },
      ...sizeOf(step.kind),
      data: {
        kind: step.kind,
        name: step.name || (step.kind === 'task' ? 'Without a name' : ''),
        facts: step.kind === 'task' || step.kind === 'event' ? facts : '',
        wrong: wrong.has(step.id),
        failures: step.failures.length,
      },
      ariaLabel: [`${KINDS[step.kind]}: ${stepName(step)}`, lane?.name, facts].filter(Boolean).join(', '),
    };
  });
  return [...bands, ...steps];
}

function edgesOf(map: ProcessMap): WayEdge[] {
  const name = (id: string) => {
    const step = map.steps.find((one) => one.id === id);
    return step ? stepName(step) : id;
  };
  return map.flows.map((flow) => {
    const share = flow.share === null ? null : `${flow.share}%`;
    return {
      id: flow.id,
      source: flow.from,
      target: flow.to,
      type: 'way',
      data: { low: lowestBetween(map, flow.from, flow.to), over: overWhat(map, flow.from, flow.to) },
      label: [flow.name, share].filter(Boolean).join(' · '),
      markerEnd: { type: MarkerType.ArrowClosed },
      ariaLabel: `Way from ${name(flow.from)} to ${name(flow.to)}${share ? `, ${share}` : ''}`,
    };
  });
}

/** How far down everything reaches that lies between two steps, so that a way back can run below it. */
function lowestBetween(map: ProcessMap, from: string, to: string): number {
  const at = (id: string) => map.steps.find((step) => step.id === id)?.position ?? { x: 0, y: 0 };
  const [start, end] = [at(from), at(to)];
  const top = Math.min(start.y, end.y) - 40;
  const bottom = Math.max(start.y, end.y) + 150;
  const reaches = map.steps.flatMap(({ kind, position }) => {
    if (!position || position.x < end.x || position.x > start.x) return [];
    if (position.y < top || position.y > bottom) return [];
    return [position.y + sizeOf(kind).height + (kind === 'task' ? 0 : 34)];
  });
  return Math.max(start.y, end.y, ...reaches) + 24;
}

/** How high a way forward has to run to pass over the steps that lie on its straight line; null where none does. */
function overWhat(map: ProcessMap, from: string, to: string): number | null {
  const [start, end] = [from, to].map((id) => map.steps.find((step) => step.id === id));
  if (!start?.position || !end?.position) return null;
  const lines = [start, end].map(({ kind, position }) => (position?.y ?? 0) + sizeOf(kind).height / 2);
  const [left, right] = [start.position.x + sizeOf(start.kind).width, end.position.x];
  const between = map.steps.flatMap(({ kind, position }) => {
    if (!position) return [];
    const { width, height } = sizeOf(kind);
    if (position.x <= left || position.x + width >= right) return [];
    return [{ top: position.y - 10, bottom: position.y + height + (kind === 'task' ? 10 : 40) }];
  });
  const hits = (y: number) => between.filter(({ top, bottom }) => y > top && y < bottom);
  let over = Math.min(...lines.flatMap((y) => hits(y).map(({ top }) => top - 20)));
  if (!Number.isFinite(over)) return null;
  // What lies above may be in the way too; each turn goes higher, so it ends.
  for (let met = hits(over); met.length > 0; met = hits(over))
    over = Math.min(...met.map(({ top }) => top)) - 14;
  return over;
}
