import type { Shapes } from './endpoints.ts';

export type Home = Shapes['Home'];
export type Station = Shapes['Station'];
export type StationKey = Station['key'];
