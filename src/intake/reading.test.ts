import { describe, expect, it } from 'vitest';
import { profileColumn } from './columnProfile.ts';
import { detectDateFormat } from './dateFormat.ts';
import { detectDialect } from './delimiter.ts';
import { detectEncoding } from './encoding.ts';
import { columnNames, detectHeader } from './header.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('detectDateFormat', () => {
  const detect = (...values: string[]) => detectDateFormat(values, true, 2026);

  it('never chooses between day and month', () => {
    const found = detect('03/04/2024', '05/06/2024');
    expect(found.formats).toEqual(['DD/MM/YYYY', 'MM/DD/YYYY']);
    expect(found.ambiguous).toBe(true);
    expect(found.reason).toMatch(/choose one/);
    expect(detect('03/04/2024', '25/06/2024')).toMatchObject({ formats: ['DD/MM/YYYY'], ambiguous: false });
    expect(detect('03/04/2024', '05/16/2024')).toMatchObject({ formats: ['MM/DD/YYYY'], ambiguous: false });
  });

  it('knows the usual writings', () => {
    expect(detect('2024-01-31', '2024-02-01T10:00:00Z').formats).toEqual(['iso']);
    expect(detect('31.01.2024 14:05').formats).toEqual(['DD/MM/YYYY']);
    expect(detect('19970101').formats).toEqual(['YYYYMMDD']);
    expect(detect('3 Jan 2024', '14-March-2024').formats).toEqual(['DD MMM YYYY']);
    expect(detect('Jan 3, 2024 2:05 PM').formats).toEqual(['MMM DD YYYY']);
    expect(detect('1704110400').formats).toEqual(['epoch_s']);
    expect(detect('1704110400000').formats).toEqual(['epoch_ms']);
    expect(detect('45292', '45293.5').formats).toEqual(['excel']);
    expect(detectDateFormat(['45292', '45293'], false, 2026).formats).toEqual([]);
    expect(detect('12', 'x').formats).toEqual([]);
  });

  it('counts dates that nobody believes', () => {
    expect(detect('1900-01-01', '2024-01-01', '2100-01-01').implausible).toBe(2);
  });
});

describe('detectDialect and detectHeader', () => {
  const understand = (text: string) => {
    const guess = detectDialect(bytes(text), true);
    return { ...guess, header: detectHeader(guess.records, guess.columns) };
  };

  it('tells a decimal comma from a delimiter', () => {
    expect(understand('a;b\n1,5;2,5\n3,5;4,5\n').dialect.delimiter).toBe(';');
    expect(understand('1,5;2,5\n3,5;4,5\n').dialect.delimiter).toBe(';');
    expect(understand('a\tb\n"x, y"\t2\n').dialect.delimiter).toBe('\t');
    expect(understand('a|b|c\n1|x,y|3\n').dialect.delimiter).toBe('|');
  });

  it('finds the names below a preamble, and their absence', () => {
    expect(understand('Report of May,,\n,,\nid,nps,comment\n1,9,good\n2,3,bad\n').header).toMatchObject({
      line: 3,
      names: ['id', 'nps', 'comment'],
    });
    expect(understand('1,9,good\n2,3,bad\n').header).toMatchObject({
      line: 0,
      names: ['column 1', 'column 2', 'column 3'],
    });
    expect(understand('"a","b"\n"1",5,x\n"2",6,y\n').header).toMatchObject({
      line: 1,
      names: ['column 1', 'a', 'b'],
    });
  });

  it('one column is one column', () => {
    expect(understand('comment\nvery good\nslow, slow\nfine\n').columns).toBe(1);
  });

  it('numbers blank and repeated names', () => {
    expect(columnNames(['a', '', 'a', ' a '], 5)).toEqual(['a', 'column 2', 'a (2)', 'a (3)', 'column 5']);
  });
});

describe('detectEncoding', () => {
  const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const cases: [string, Uint8Array, string][] = [
    ['ASCII', bytes('plain'), 'utf-8'],
    ['UTF-8', bytes('déjà vu'), 'utf-8'],
    ['mark', Uint8Array.of(0xef, 0xbb, 0xbf, 65), 'utf-8'],
    ['UTF-16 without mark', Uint8Array.from(Buffer.from('id;Привет\n1;да\n', 'utf16le')), 'utf-16le'],
    ['cp1252', latin('très élevé, don\u0092t'), 'windows-1252'],
    ['cp850', latin('tr\u008as \u0082lev\u0082'), 'cp850'],
    [
      'both in one cell',
      latin('tr\u008as élevé et \u0082lev\u0082 comme prévu, d\u0082j\u0085 reçu'),
      'windows-1252+cp850',
    ],
    ['MacRoman', latin('tr\u008fs \u008elev\u008e'), 'macintosh'],
    ['cp1251', latin('Îòëè÷íî, âñ¸ ðàáîòàåò'), 'windows-1251'],
  ];
  it.each(cases)('%s', (_name, sample, encoding) => {
    expect(detectEncoding([sample]).encoding).toBe(encoding);
  });

  it('takes a few stray bytes in UTF-8 for what they are', () => {
    const text = bytes('é'.repeat(100));
    expect(detectEncoding([Uint8Array.of(...text, 0xe9, 0x20, ...text)])).toMatchObject({
      encoding: 'utf-8',
      confidence: 0.9,
    });
  });
});

describe('profileColumn', () => {
  const profile = (name: string, ...cells: string[]) => profileColumn(name, cells, 2026);

  it('guesses types and counts blanks in all their words', () => {
    expect(profile('nps', '9', '10', 'NA', '-', 'NULL', '')).toMatchObject({
      type: 'integer',
      blankShare: 4 / 6,
      low: 9,
      high: 10,
      blankWords: ['NA', '-', 'NULL'],
    });
    expect(profile('amount', '1.234,50', '-7,5')).toMatchObject({
      type: 'decimal',
      decimalMark: ',',
      low: -7.5,
      high: 1234.5,
    });
    expect(profile('amount', '1,234.50', '7')).toMatchObject({
      type: 'decimal',
      decimalMark: '.',
      high: 1234.5,
    });
    expect(profile('churned', 'Yes', 'No', 'No')).toMatchObject({ type: 'boolean' });
    expect(profile('zip', '01234', '99999')).toMatchObject({ type: 'identifier' });
    expect(profile('empty', '', 'NA')).toMatchObject({ type: 'blank' });
    expect(profile('note', 'na', '')).toMatchObject({ blankShare: 0.5 });
  });

  it('tells the usual range from a few slips and codes', () => {
    const scores = Array.from({ length: 100 }, (_, row) => String(row % 11));
    expect(profile('nps', ...scores, '99')).toMatchObject({ low: 0, high: 99, usualHigh: 10 });
    const slips = (count: number) => profile('nps', ...scores, ...Array<string>(count).fill('eleven'));
    expect(slips(5)).toMatchObject({
      type: 'categorical',
      mostlyWhole: { low: 0, high: 10, usualHigh: 10, others: 5 },
    });
    // One in twenty may be a slip; more of them are what the column holds.
    expect(slips(6).mostlyWhole).toBeUndefined();
  });
});
