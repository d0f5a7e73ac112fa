import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/** Typing is not an address for each letter; in milliseconds. */
const PAUSE = 300;

/** A text that stands in the address of the page, so that a link shows what its sender saw; empty, it leaves the address. */
export function useKept(name: string): [string, (text: string) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [text, setText] = useState(() => String(search[name] ?? ''));
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return [
    text,
    (next) => {
      setText(next);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => {
        void navigate({
          to: '.',
          search: ((now: object) => ({ ...now, [name]: next || undefined })) as never,
          replace: true,
          resetScroll: false,
        });
      }, PAUSE);
    },
  ];
}
