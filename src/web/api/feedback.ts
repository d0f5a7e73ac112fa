import type { Shapes } from './endpoints.ts';

export type Survey = Shapes['Survey'];
export type SurveyDetail = Shapes['SurveyDetail'];
export type SurveyVersion = Shapes['SurveyVersion'];
export type Question = Shapes['Question'];
export type Response = Shapes['Response'];
export type Signal = Shapes['Signal'];
