import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Initiative } from '../api/initiative.ts';

export interface SectionProps {
  readonly initiative: Initiative;
}

/** One part of an initiative's page, shown as a tab. */
export interface InitiativeSection {
  /** Stands in the address: `?view=key`. */
  readonly key: string;
  /** On the tab. */
  readonly name: string;
  readonly component: LazyExoticComponent<ComponentType<SectionProps>>;
}

/** Loads the code of a section when its tab is first opened. */
function section<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType<SectionProps>>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}

/** The tabs of an initiative's page, in the order in which they are gone through; each part adds its own line. */
export const SECTIONS: readonly InitiativeSection[] = [
  {
    key: 'overview',
    name: 'Overview',
    component: section(() => import('./overview-section.tsx'), 'OverviewSection'),
  },
  {
    key: 'readiness',
    name: 'Readiness',
    component: section(() => import('./readiness-section.tsx'), 'ReadinessSection'),
  },
  {
    key: 'cycles',
    name: 'Cycles',
    component: section(() => import('../cycle/cycles-section.tsx'), 'CyclesSection'),
  },
  {
    key: 'people',
    name: 'People',
    component: section(() => import('../adoption/people-section.tsx'), 'PeopleSection'),
  },
  {
    key: 'politics',
    name: 'Politics',
    component: section(() => import('../politics/politics-section.tsx'), 'PoliticsSection'),
  },
  {
    key: 'process',
    name: 'Process',
    component: section(() => import('../process/process-section.tsx'), 'ProcessSection'),
  },
  {
    key: 'case',
    name: 'Business case',
    component: section(() => import('../case/case-section.tsx'), 'CaseSection'),
  },
  {
    key: 'history',
    name: 'History',
    component: section(() => import('./history-section.tsx'), 'HistorySection'),
  },
];
