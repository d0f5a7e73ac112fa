import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import type { ProcessMap, ProcessVersion } from '../api/process.ts';
import { isOutdated } from '../form/merge.tsx';
import { compareChanges } from '../form/merge-changes.ts';
import { said } from '../state/toast.ts';
import { applyChanges, type FlatMap, flattenMaps, ownChanges } from './merge-map.ts';

/** Milliseconds after the last change until it is saved. */
const SETTLED = 700;
const MOST_UNDO = 100;

interface Drawing {
  readonly past: readonly ProcessMap[];
  readonly map: ProcessMap;
  readonly future: readonly ProcessMap[];
}

type Action =
  | { readonly type: 'change'; readonly map: ProcessMap; readonly forget?: boolean }
  | { readonly type: 'undo' | 'redo' };

function draw({ past, map, future }: Drawing, action: Action): Drawing {
  if (action.type === 'change')
    return action.forget
      ? { past, map: action.map, future }
      : { past: [...past.slice(-MOST_UNDO), map], map: action.map, future: [] };
  const [from, to] = action.type === 'undo' ? [past, future] : [future, past];
  const next = from.at(-1);
  if (!next) return { past, map, future };
  const [left, right] = [from.slice(0, -1), [...to, map]];
  return action.type === 'undo'
    ? { past: left, map: next, future: right }
    : { past: right, map: next, future: left };
}

/** What two people did to the same thing at the same time. */
export interface MapClash {
  readonly base: FlatMap;
  readonly changes: Partial<FlatMap>;
  readonly now: FlatMap;
  readonly fields: ReturnType<typeof flattenMaps>['fields'];
  readonly theirs: ProcessVersion;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/**
 * A map while it is drawn: undo and redo, and saving by itself. What somebody else saved meanwhile is merged; where both changed the
 * same, the person is asked. Nothing is thrown away on the way.
 */
export function useMapEditor(version: ProcessVersion) {
  const queries = useQueryClient();
  const [drawing, act] = useReducer(draw, { past: [], map: version.map, future: [] });
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<unknown>(null);
  const [findings, setFindings] = useState(version.findings);
  const [clash, setClash] = useState<MapClash | null>(null);
  /** As the server has it: the map that was saved last, and its version. */
  const kept = useRef({ map: version.map, version: version.version });
  const current = useRef(drawing.map);
  const busy = useRef(false);
  current.current = drawing.map;
  const { processId, number } = version;

  const took = useCallback(
    (saved: ProcessVersion) => {
      kept.current = { map: saved.map, version: saved.version };
      setFindings(saved.findings);
      queries.setQueryData(['process version', processId, number], saved);
      for (const key of ['process comparison', 'process figures', 'process effect'])
        void queries.invalidateQueries({ queryKey: [key, processId] });
    },
    [queries, processId, number],
  );

  const save = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const sent = current.current;
    setState('saving');
    try {
      const path = { id: processId, number: String(number) };
      try {
        took(
          await call('PATCH /processes/{id}/versions/{number}', {
            path,
            body: { map: sent },
            version: kept.current.version,
          }),
        );
        setProblem(null);
        setState(current.current === sent ? 'saved' : 'waiting');
      } catch (failure) {
        if (!isOutdated(failure)) throw failure;
        const theirs = await call('GET /processes/{id}/versions/{number}', { path });
        const flat = flattenMaps(kept.current.map, sent, theirs.map);
        const changes = ownChanges(flat);
        const { clashes } = compareChanges(flat.base, changes, flat.now, flat.fields);
        if (clashes.length > 0) {
          setClash({ base: flat.base, changes, now: flat.now, fields: flat.fields, theirs });
          setState('failed');
        } else {
          took(theirs);
          act({ type: 'change', map: applyChanges(theirs.map, changes), forget: true });
          said('Somebody else changed this map meanwhile. Both changes are kept.');
          setState('waiting');
        }
      }
    } catch (failure) {
      setProblem(failure);
      setState('failed');
    } finally {
      busy.current = false;
    }
  }, [processId, number, took]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the map begins the wait anew
  useEffect(() => {
    if (state !== 'waiting') return;
    const timer = setTimeout(() => void save(), SETTLED);
    return () => clearTimeout(timer);
  }, [state, drawing.map, save]);

  // What was not saved yet is not lost by closing the page unasked.
  useEffect(() => {
    if (state === 'saved') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state]);

  // Leaving for another page saves what is still waiting.
  const pending = useRef(save);
  pending.current = save;
  const waiting = useRef(state);
  waiting.current = state;
  useEffect(
    () => () => {
      if (waiting.current === 'waiting') void pending.current();
    },
    [],
  );

  // Somebody else's newer map is taken over while there is nothing of one's own on top.
  useEffect(() => {
    if (state !== 'saved' || version.version <= kept.current.version) return;
    kept.current = { map: version.map, version: version.version };
    setFindings(version.findings);
    act({ type: 'change', map: version.map, forget: true });
  }, [state, version]);

  const perform = (action: Action) => {
    act(action);
    setState('waiting');
  };
  return {
    map: drawing.map,
    findings,
    state,
    problem,
    clash,
    change: (map: ProcessMap) => map !== drawing.map && perform({ type: 'change', map }),
    undo: drawing.past.length > 0 ? () => perform({ type: 'undo' }) : null,
    redo: drawing.future.length > 0 ? () => perform({ type: 'redo' }) : null,
    save: () => void save(),
    settleClash(changes: Partial<FlatMap>) {
      if (!clash) return;
      took(clash.theirs);
      perform({ type: 'change', map: applyChanges(clash.theirs.map, changes) });
      setClash(null);
    },
    leaveClash: () => setClash(null),
  };
}

export type MapEditor = ReturnType<typeof useMapEditor>;
/** As much of it as a drawing needs. */
export type DrawnMap = Pick<MapEditor, 'map' | 'findings' | 'change'>;
