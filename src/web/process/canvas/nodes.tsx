import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { StepKind } from '../../api/process.ts';
import classes from './canvas.module.css';

export type StepNode = Node<
  {
    readonly kind: StepKind;
    readonly name: string;
    readonly facts: string;
    readonly wrong: boolean;
    readonly failures: number;
  },
  'step'
>;
export type BandNode = Node<
  { readonly name: string; readonly width: number; readonly height: number },
  'band'
>;

/** A step: a box, a diamond or a circle, with what is said of it in few words. */
function StepShape({ data, selected }: NodeProps<StepNode>) {
  const { kind, name, facts, wrong, failures } = data;
  const small = kind !== 'task';
  const shape = [
    classes['shape'],
    classes[kind],
    selected ? classes['selected'] : '',
    wrong ? classes['unfinished'] : '',
  ].join(' ');
  return (
    <>
      {kind !== 'start' && (
        <Handle type="target" position={Position.Left} className={classes['handle'] ?? ''} />
      )}
      <div className={shape}>
        {!small && <span className={classes['name']}>{name}</span>}
        {!small && facts && <span className={classes['facts']}>{facts}</span>}
        {kind === 'parallel' && <span aria-hidden>+</span>}
        {kind === 'decision' && <span aria-hidden>?</span>}
        {failures > 0 && (
          <span className={classes['failures']} title={`${failures} failure points`}>
            {failures}
          </span>
        )}
      </div>
      {small && (
        <span className={classes['below']}>
          {name}
          {facts && <span className={classes['facts']}>{facts}</span>}
        </span>
      )}
      {kind !== 'end' && (
        <Handle type="source" position={Position.Right} className={classes['handle'] ?? ''} />
      )}
    </>
  );
}

/** The band of a role. */
function Band({ data }: NodeProps<BandNode>) {
  return (
    <div className={classes['band']} style={{ width: data.width, height: data.height }}>
      <span>{data.name}</span>
    </div>
  );
}

export const NODE_TYPES = { step: StepShape, band: Band };
