import { type KeyboardEvent, type RefObject, useState } from 'react';

interface Handlers {
  readonly open: (index: number) => void;
  /** Brings a row that is not drawn into view. */
  readonly reveal: (index: number) => void;
}

/** Moving through rows by keyboard: arrows, Home, End; Enter opens, a full stop shows the row's actions. */
export function useRowKeys(holder: RefObject<HTMLElement | null>, length: number, handlers: Handlers) {
  const [current, setCurrent] = useState(0);

  function go(index: number) {
    const target = Math.min(Math.max(index, 0), length - 1);
    setCurrent(target);
    handlers.reveal(target);
    requestAnimationFrame(() => rowAt(holder.current, target)?.focus());
  }

  function onKeyDown(event: KeyboardEvent) {
    const element = event.target as HTMLElement;
    const onRow = element.dataset['row'] !== undefined;
    if (!onRow && element !== holder.current) return;
    const at = onRow ? Number(element.dataset['row']) : -1;
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: length - 1 };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      go(target);
    } else if (onRow && event.key === 'Enter') handlers.open(at);
    else if (onRow && event.key === '.') element.querySelector<HTMLElement>('[data-row-menu]')?.click();
  }

  return { current, onKeyDown };
}

function rowAt(holder: HTMLElement | null, index: number): HTMLElement | null {
  return holder?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? null;
}
