import type { Review, ReviewItem } from '../api/review.ts';

/** One thing after the other: what a section says as a whole, then each of its items. */
export type Step =
  | { readonly kind: 'section'; readonly key: string; readonly section: Review['sections'][number] }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly section: Review['sections'][number];
      readonly item: ReviewItem;
    };

/** The steps of a review in their order. A section has one of its own where it has tables, or nothing but its lead. */
export function stepsOf({ sections, items }: Pick<Review, 'sections' | 'items'>): Step[] {
  return sections.flatMap((section): Step[] => {
    const own = items.filter(({ source }) => source === section.source);
    const alone = section.tables.length > 0 || (own.length === 0 && section.source !== 'added');
    return [
      ...(alone ? [{ kind: 'section' as const, key: section.source, section }] : []),
      ...own.map((item) => ({ kind: 'item' as const, key: item.id, section, item })),
    ];
  });
}

/** What a step is called in a list. */
export function stepTitle(step: Step): string {
  return step.kind === 'item' ? step.item.title : step.section.title;
}
