import type { Initiative } from '../api/initiative.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { goalText, reachText } from './words.tsx';

type Value = Initiative[keyof Initiative];

const plain = (value: Value) => (value === null || value === '' ? 'nothing' : String(value));

/** The fields of an initiative as they read when two people changed them. */
export const MERGED: readonly MergeField<Initiative>[] = [
  { key: 'name', label: 'Initiative', text: plain },
  { key: 'purpose', label: 'What for', text: plain, prose: true },
  {
    key: 'goal',
    label: 'Serves the goal',
    text: (goal) => goalText({ goal: goal as Initiative['goal'], goalTitle: 'another goal' }),
  },
  {
    key: 'owner',
    label: 'Owner',
    text: (owner) => (owner as Initiative['owner'])?.name ?? 'nobody',
  },
  {
    key: 'reach',
    label: 'Customers whom it reaches',
    text: (reach) => reachText(reach as Initiative['reach']) ?? 'not known',
  },
  { key: 'unitId', label: 'Part of the organization', text: (id) => (id ? 'another part' : 'the whole') },
  { key: 'circleId', label: 'Circle', text: (id) => (id ? 'a circle' : 'everybody') },
];
