import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/** Paper is white: while a page is printed it is shown, charts too, as in the light. */
export function usePrintLight() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: false });
  const usual = useRef(colorScheme);
  const printing = useRef(false);
  if (!printing.current) usual.current = colorScheme;
  useEffect(() => {
    const begin = () => {
      printing.current = true;
      flushSync(() => setColorScheme('light'));
    };
    const end = () => {
      setColorScheme(usual.current);
      printing.current = false;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [setColorScheme]);
}
