import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface Props<T> {
  readonly items: readonly T[];
  readonly itemKey: (item: T) => string;
  /** Pixels that an item takes about; it is measured when it is drawn. */
  readonly estimate: number;
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: (item: T, index: number) => ReactNode;
  readonly empty?: ReactNode;
}

/** A list that scrolls and of which only what is seen is drawn. */
export function VirtualList<T>({ items, itemKey, estimate, label, className, children, empty }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 8,
    getItemKey: (index) => itemKey(items[index] as T),
  });
  return (
    <section
      ref={scroller}
      className={className}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {items.length === 0 && empty}
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${start}px)` }}
          >
            {children(items[index] as T, index)}
          </div>
        ))}
      </div>
    </section>
  );
}
