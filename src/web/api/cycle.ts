import type { Options, Reply, Shapes } from './endpoints.ts';

export type Cycle = Shapes['Cycle'];
export type CycleWhole = Shapes['CycleWhole'];
export type CycleChange = Shapes['CycleChange'];
export type Judgment = Shapes['CycleJudgment'];
export type JudgedEffect = Shapes['JudgedEffect'];
export type CycleMethods = Reply<'GET /cycle-methods'>;
export type CycleMethod = CycleMethods['items'][number];
export type Sample = Reply<'POST /cycles/{id}/sample'>;
export type CycleOutcome = Options<'POST /cycles/{id}/decision'>['body']['outcome'];
export type Stage = Cycle['stage'];
export type Verdict = Judgment['verdict'];
