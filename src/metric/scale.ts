import { Refused } from '../kernel/index.ts';
import type { Asked } from './measure.ts';

/** A question as one version of a survey asks it. */
export interface AskedQuestion {
  readonly surveyId: string;
  readonly surveyName: string;
  readonly surveyVersionId: string;
  readonly versionNumber: number;
  readonly text: string;
  readonly key: string;
  readonly kind: string;
  readonly scale: { readonly low: number; readonly high: number } | null;
}

/** Which questions are asked, for the check that scales never mix. Implemented by the record. */
export interface QuestionCatalog {
  /** Every version that asks one of `keys`, in `survey` or in all surveys. */
  versionsAsking(keys: readonly string[], survey: string | null): Promise<AskedQuestion[]>;
}

/**
 * Checks that everything that was asked was asked on one scale, and on the one that the measure is made for.
 * Versions of which the scale is not on record pass: their scores are checked against it when they are counted.
 * @param seen versions that have answers among those to be counted; null for all of them
 * @throws Refused naming the versions and their scales
 */
export function checkScales(
  asked: Asked,
  questions: readonly AskedQuestion[],
  seen: ReadonlySet<string> | null,
): void {
  const counted = questions.filter(({ surveyVersionId }) => seen === null || seen.has(surveyVersionId));
  for (const key of asked.questions) {
    const versions = counted.filter((question) => question.key === key);
    checkKinds(asked, key, versions);
    const scaled = versions.filter((version) => version.scale !== null);
    const scales = new Map(scaled.map((version) => [scaleText(version), version]));
    if (scales.size > 1) {
      throw new Refused(
        `“${key}” was asked on ${scales.size} scales: ${[...scales.values()].map(describe).join('; ')}. ` +
          'Scales are never mixed: choose one survey or version, or a period with one of them.',
      );
    }
    const wrong = scaled.find((version) => !suits(asked, version));
    if (wrong && asked.scale) {
      throw new Refused(
        `“${key}” was asked on another scale than ${asked.scale.low} to ${asked.scale.high}, for which this measure is made: ` +
          `${describe(wrong)}.`,
      );
    }
  }
}

/** Whether the answers must be looked at to tell: versions differ in scale, but only some may have answers. */
export function scalesDiffer(asked: Asked, questions: readonly AskedQuestion[]): boolean {
  return asked.questions.some((key) => {
    const versions = questions.filter((question) => question.key === key && question.scale !== null);
    return new Set(versions.map(scaleText)).size > 1 || versions.some((version) => !suits(asked, version));
  });
}

function checkKinds(asked: Asked, key: string, versions: readonly AskedQuestion[]): void {
  if (asked.kinds.length === 0) return;
  const wrong = versions.find(({ kind }) => !asked.kinds.includes(kind));
  if (!wrong) return;
  throw new Refused(
    `“${key}” is a question of kind “${wrong.kind}” in ${wrong.surveyName} (version ${wrong.versionNumber}); ` +
      `this measure is made of ${asked.kinds.join(', ')}.`,
  );
}

function suits(asked: Asked, { scale }: AskedQuestion): boolean {
  if (asked.scale === null || scale === null) return true;
  if (scale.high !== asked.scale.high) return false;
  return scale.low === asked.scale.low || (asked.lowAtMost !== undefined && scale.low <= asked.lowAtMost);
}

function scaleText({ scale }: AskedQuestion): string {
  return scale === null ? '' : `${scale.low}–${scale.high}`;
}

function describe(version: AskedQuestion): string {
  return `${scaleText(version)} in ${version.surveyName} (version ${version.versionNumber})`;
}
