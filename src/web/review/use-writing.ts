import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../api/client.ts';
import type { Review, ReviewItem } from '../api/review.ts';
import { isOutdated } from '../form/merge.tsx';
import { failed } from '../state/toast.ts';

/** Notes that are not saved yet, with what stood there when they were begun. */
export interface Draft {
  readonly text: string;
  readonly base: string;
}

interface Change {
  readonly itemId: string;
  readonly notes?: string;
  readonly done?: boolean;
  readonly seconds?: number;
}

/**
 * Writes beside the items of a running review: one change after the other, each on what the server had last. A draft
 * stays until the server has it, so that nothing is lost when somebody else was faster or the connection breaks.
 */
export function useWriting(review: Review) {
  const queries = useQueryClient();
  const key = ['review', review.id];
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const latest = useRef(drafts);
  latest.current = drafts;
  const itemNow = (itemId: string) =>
    queries.getQueryData<Review>(key)?.items.find(({ id }) => id === itemId);
  const write = useMutation({
    scope: { id: `review ${review.id}` },
    mutationFn: ({ itemId, ...body }: Change) =>
      call('PATCH /reviews/{id}/items/{itemId}', {
        path: { id: review.id, itemId },
        version: itemNow(itemId)?.version ?? 1,
        body,
      }),
    onSuccess: (item) => {
      queries.setQueryData<Review>(key, (now) => now && withItem(now, item));
      setDrafts((all) => {
        const draft = all[item.id];
        if (!draft) return all;
        const { [item.id]: _, ...rest } = all;
        return draft.text === item.notes ? rest : { ...all, [item.id]: { ...draft, base: item.notes } };
      });
    },
    onError: (problem) => {
      // What the other person wrote is read, and where both wrote a choice is offered.
      if (isOutdated(problem)) void queries.invalidateQueries({ queryKey: key });
      else failed(problem);
    },
  });
  return {
    drafts,
    pending: write.isPending,
    draft: (item: ReviewItem, text: string) =>
      setDrafts((all) => ({ ...all, [item.id]: { text, base: all[item.id]?.base ?? item.notes } })),
    /** Saves what is written beside an item, and the time that was spent on it; waits where both wrote. */
    save: (itemId: string, change: Omit<Change, 'itemId' | 'notes'>) => {
      // Once it is closed nothing is written any more.
      if (queries.getQueryData<Review>(key)?.closedAt !== null) return;
      const [draft, item] = [latest.current[itemId], itemNow(itemId)];
      const clashes = draft !== undefined && item !== undefined && item.notes !== draft.base;
      const notes = draft && !clashes && draft.text !== item?.notes ? draft.text : undefined;
      if (notes === undefined && change.done === undefined && !change.seconds) return;
      write.mutate({ itemId, ...change, ...(notes === undefined ? {} : { notes }) });
    },
    /** Notes of both, as somebody chose. */
    settle: (item: ReviewItem, text: string) => {
      setDrafts((all) => ({ ...all, [item.id]: { text, base: item.notes } }));
      write.mutate({ itemId: item.id, notes: text });
    },
    /** Lets the draft go: the other person's notes stay. */
    drop: (itemId: string) =>
      setDrafts((all) => {
        const { [itemId]: _, ...rest } = all;
        return rest;
      }),
  };
}

export type Writing = ReturnType<typeof useWriting>;

function withItem(review: Review, item: ReviewItem): Review {
  return { ...review, items: review.items.map((one) => (one.id === item.id ? item : one)) };
}
