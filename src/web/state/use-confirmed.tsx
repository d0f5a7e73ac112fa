import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Confirm } from './confirm.tsx';

interface Words {
  readonly title: string;
  /** The verb on the button: “Delete the message”. */
  readonly verb: string;
  /** What goes with it. */
  readonly says: ReactNode;
}

/**
 * A question before something of a list is destroyed.
 * @param run what is done on a yes; what it throws is shown in the question
 * @returns `ask` opens the question for one of the list, `question` is to be rendered once
 */
export function useConfirmed<T>(
  words: (of: T) => Words,
  run: (of: T) => Promise<unknown>,
): { readonly ask: (of: T) => void; readonly question: ReactNode } {
  const [of, setOf] = useState<T | null>(null);
  const doing = useMutation({ mutationFn: run, onSuccess: () => setOf(null) });
  const close = () => {
    setOf(null);
    doing.reset();
  };
  if (of === null) return { ask: setOf, question: null };
  const { title, verb, says } = words(of);
  return {
    ask: setOf,
    question: (
      <Confirm
        opened
        title={title}
        verb={verb}
        pending={doing.isPending}
        problem={doing.error}
        onConfirm={() => doing.mutate(of)}
        onClose={close}
      >
        {says}
      </Confirm>
    ),
  };
}
