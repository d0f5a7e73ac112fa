import pg from 'pg';

/** A parser of one type's text form. */
type Parser = (text: string) => unknown;

/** PostgreSQL's numbers of the types that are read otherwise than the driver would. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

/**
 * How the record's columns become values. Given to each pool, never set for the whole process: what else may use the
 * driver in it reads as it expects to.
 */
export const RECORD_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parserOf(oid);
    return own ?? (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid));
  }) as pg.CustomTypesConfig['getTypeParser'],
};

function parserOf(oid: number): Parser | undefined {
  switch (oid) {
    case INT8:
      return readCount;
    case DATE:
      // As it is written; a JavaScript Date would move it by the zone.
      return (text) => text;
    case TIMESTAMPTZ:
      return readInstant;
    case NUMERIC:
      // Only settings such as the confidence use it; money is an integer.
      return Number;
    default:
      return undefined;
  }
}

/** As a number where that is exact; counts stay far below 2^53, and one that does not must not be rounded silently. */
function readCount(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

/**
 * What a session in UTC writes differs from ISO 8601 by two characters. The driver's parser takes four times as long, and
 * pages over thousands of records have one or two in each row.
 */
function readInstant(text: string): unknown {
  if (text[4] === '-' && text.length < 30 && text.endsWith('+00'))
    return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  return pg.types.getTypeParser(TIMESTAMPTZ)(text);
}
