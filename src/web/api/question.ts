import type { Options, Shapes } from './endpoints.ts';

export type FiveQuestion = Shapes['FiveQuestion'];
export type Answer = Shapes['Answer'];
export type AnswerInput = Options<'POST /questions/{question}/answers'>['body'];
export type Evidence = Shapes['Evidence'];
export type EvidenceReading = Shapes['EvidenceReading'];
export type LintFinding = Shapes['LintFinding'];
export type OfferedMend = LintFinding['mends'][number];
export type TopThree = Shapes['TopThree'];
export type RankedCandidate = Shapes['RankedCandidate'];
export type TopThreeChoice = Shapes['TopThreeChoice'];
export type CandidateFactor = Shapes['CandidateFactor'];
export type FactorKey = TopThree['factors'][number]['key'];
export type MaturityAssessment = Shapes['MaturityAssessment'];
export type MaturityRating = Shapes['MaturityRating'];
