import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, flow, phoneBefore, step } from '../../../test/support/processMaps.ts';
import { checkMap, EMPTY_MAP, type Estimate, type ProcessMap, STEP_KINDS } from '../../change/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { bpmnFiles } from './index.ts';

const files = bpmnFiles();
const BPMN = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const DI =
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"';

/** As another tool writes it: pools, lanes, a user task with a vendor's attribute, what a map has no word for. */
const OTHERS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${BPMN} ${DI} xmlns:vendor="http://vendor.test" id="d" targetNamespace="http://vendor.test/d">
  <bpmn:message id="asked" name="Question" />
  <bpmn:collaboration id="c">
    <bpmn:participant id="us" name="Care" processRef="care" />
    <bpmn:participant id="them" name="Customer" />
    <bpmn:messageFlow id="call" sourceRef="them" targetRef="ring" />
  </bpmn:collaboration>
  <bpmn:process id="care" isExecutable="true">
    <bpmn:laneSet id="ls">
      <bpmn:lane id="l1" name="Agent"><bpmn:flowNodeRef>ring</bpmn:flowNodeRef><bpmn:flowNodeRef>ask</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="l2" name="Back office"><bpmn:flowNodeRef>sub</bpmn:flowNodeRef></bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="ring" name="Call"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="m" messageRef="asked" /></bpmn:startEvent>
    <bpmn:userTask id="ask" name="Ask &amp; listen" vendor:form="f-1"><bpmn:documentation>Be kind.</bpmn:documentation></bpmn:userTask>
    <bpmn:exclusiveGateway id="which" default="f3" />
    <bpmn:subProcess id="sub" name="Repair"><bpmn:task id="inner" /></bpmn:subProcess>
    <bpmn:boundaryEvent id="late" attachedToRef="ask"><bpmn:timerEventDefinition id="t" /></bpmn:boundaryEvent>
    <bpmn:endEvent id="done" />
    <bpmn:sequenceFlow id="f1" sourceRef="ring" targetRef="ask" />
    <bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="which" />
    <bpmn:sequenceFlow id="f3" name="no" sourceRef="which" targetRef="done" />
    <bpmn:sequenceFlow id="f4" sourceRef="which" targetRef="sub"><bpmn:conditionExpression>broken</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f5" sourceRef="sub" targetRef="done" />
    <bpmn:sequenceFlow id="f6" sourceRef="late" targetRef="done" />
    <bpmn:textAnnotation id="hint"><bpmn:text>Peak at noon</bpmn:text></bpmn:textAnnotation>
    <bpmn:association id="a" sourceRef="ask" targetRef="hint" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="dd"><bpmndi:BPMNPlane id="pp" bpmnElement="c">
    <bpmndi:BPMNShape id="s1" bpmnElement="l1" isHorizontal="true"><dc:Bounds x="130" y="80" width="700" height="150" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s2" bpmnElement="ask"><dc:Bounds x="240" y="110" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s3" bpmnElement="hint"><dc:Bounds x="300" y="90" width="100" height="30" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

async function refusal(xml: string): Promise<string> {
  try {
    await files.read(xml);
  } catch (error) {
    if (error instanceof InvalidInput) return `${error.faults[0]?.place}: ${error.faults[0]?.rule}`;
    throw error;
  }
  return 'none';
}

describe('a file of another tool', () => {
  it('is read into steps, roles, ways and places; what it has besides is told with its id', async () => {
    const { name, map, notes } = await files.read(OTHERS);
    expect(name).toBe('Care');
    expect(map.lanes).toEqual([
      { id: 'l1', name: 'Agent', hourly: null, height: 150 },
      { id: 'l2', name: 'Back office', hourly: null, height: 200 },
    ]);
    expect(map.steps.map(({ id, kind, laneId, note }) => [id, kind, laneId, note])).toEqual([
      ['ring', 'start', 'l1', ''],
      ['ask', 'task', 'l1', 'Be kind.'],
      ['which', 'decision', null, ''],
      ['sub', 'task', 'l2', ''],
      ['done', 'end', null, ''],
    ]);
    expect(map.steps[1]).toMatchObject({ name: 'Ask & listen', position: { x: 230, y: 35 } });
    // Around the same middle as there: 240 + 100/2, 110 − 80 + 80/2.
    expect(map.flows.map(({ id, from, to, share }) => [id, from, to, share])).toEqual([
      ['f1', 'ring', 'ask', null],
      ['f2', 'ask', 'which', null],
      ['f3', 'which', 'done', null],
      ['f4', 'which', 'sub', null],
      ['f5', 'sub', 'done', null],
    ]);
    expect(notes.filter(({ kept }) => !kept)).toEqual([]);
    expect(notes.map(({ id }) => id).sort()).toEqual([
      'a',
      'asked',
      'call',
      'f6',
      'hint',
      'late',
      'sub',
      'them',
    ]);
    expect(checkMap(map)).toEqual(map);
  });

  it('is written back with what was kept, and reads the same again', async () => {
    const first = await files.read(OTHERS);
    const xml = await files.write('Care', first.map);
    for (const part of [
      ...['vendor:form="f-1"', 'default="f3"', 'attachedToRef="ask"', '>Peak at noon<', 'sourceRef="them"'],
      ...['messageRef="asked"', 'broken', 'id="inner"', 'bpmn:messageEventDefinition', 'targetRef="hint"'],
    ])
      expect(xml).toContain(part);
    const { map, notes } = await files.read(xml);
    const loose = ({ foreign: _, ...rest }: ProcessMap) => rest;
    expect(loose(map)).toEqual({
      ...loose(first.map),
      // What was drawn nowhere is drawn now.
      steps: first.map.steps,
    });
    expect(notes.map(({ id }) => id).sort()).toEqual(first.notes.map(({ id }) => id).sort());
    expect(map.foreign.map(({ type }) => type).sort()).toEqual(
      first.map.foreign.map(({ type }) => type).sort(),
    );
  });

  it('is written without what hung on a step that was taken out: no other tool opens it with that', async () => {
    const { map } = await files.read(OTHERS);
    const steps = map.steps.filter(({ id }) => id !== 'ask' && id !== 'ring');
    const flows = map.flows.filter(({ from, to }) => [from, to].every((id) => id !== 'ask' && id !== 'ring'));
    const xml = await files.write('Care', { ...map, steps, flows });
    // The event at its edge, the way from there, the message to it, the line from the note, and how those were drawn.
    for (const gone of ['late', 'f6', 'call', '"a"']) expect(xml).not.toContain(gone);
    for (const stays of ['>Peak at noon<', 'default="f3"', 'name="Customer"']) expect(xml).toContain(stays);
    expect(xml).not.toMatch(/<bpmn:(messageFlow|boundaryEvent|association)/);
  });

  it('holds nothing that could not be written back: a map may say what it likes of what was kept', async () => {
    for (const foreign of [
      { type: 'bpmn:Task', xml: '<' },
      { type: 'nonsense', xml: '<a/>' },
      { type: 'bpmn:Task', xml: '<x/>' },
    ])
      await expect(files.write('Care', { ...EMPTY_MAP, foreign: [foreign] })).rejects.toThrow(InvalidInput);
  });

  it('is refused with line and column where it is no XML, and never leads outside of itself', async () => {
    const open = `<bpmn:definitions ${BPMN}>\n`;
    expect(await refusal(`${open}<bpmn:process id="p"></bpmn:definitions>`)).toBe(
      'line 2, column 22: must be well-formed XML: closing tag mismatch',
    );
    expect(await refusal(`${open}  <bpmn:process id="p/>\n</bpmn:definitions>`)).toMatch(
      /^line \d, column \d+: must be well-formed/,
    );
    expect(await refusal(`${open}  <bpmn:process id=p/>\n</bpmn:definitions>`)).toMatch(
      /^line 2, column 3: must be well-formed/,
    );
    expect(await refusal('')).toMatch(/^line 1, column 1: must be well-formed XML/);
    expect(await refusal('<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatch(/must be BPMN 2.0 XML/);
    expect(await refusal(`${open}</bpmn:definitions>`)).toBe('file: must hold a process (bpmn:process)');
    expect(
      await refusal(`<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${open}`),
    ).toBe('line 2, column 1: must not declare a document type or entities');
    expect(await refusal(`${open}${' '.repeat(5_000_001)}`)).toMatch(/at most 5000000 characters/);
    const strange = await files.read(
      `${open}<bpmn:process id="p"><bpmn:blob id="b"/></bpmn:process></bpmn:definitions>`,
    );
    expect(strange.notes).toMatchObject([
      { type: 'bpmn:blob', kept: false, says: expect.stringMatching(/line 2, column 22/) },
    ]);
  });

  it('tells negative minutes of its extensions as any other input', async () => {
    const xml = (await files.write('x', phoneBefore())).replace('minutesLow="6"', 'minutesLow="-6"');
    const { map } = await files.read(xml);
    expect(() => checkMap(map)).toThrow(/minutes.low: must not be below 0/);
  });
});

describe('a map', () => {
  it('opens elsewhere: every step, role and way is drawn', async () => {
    const xml = await files.write('Billing question by phone', phoneBefore());
    for (const id of [...phoneBefore().steps, ...phoneBefore().flows, ...phoneBefore().lanes].map(
      (one) => one.id,
    ))
      expect(xml).toContain(`bpmnElement="${id}"`);
    expect(xml).toContain(
      '<bpmn:participant id="pool" name="Billing question by phone" processRef="process" />',
    );
    expect(xml).toContain('perpetua:step');
  });

  it('comes back from a file as it was, whatever it holds', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, ''));
    const line = text.map((one) => one.replace(/\s+/g, ' ').trim().normalize('NFC'));
    const named = line.map((one) => one || 'x');
    const prose = fc
      .array(text, { maxLength: 3 })
      .map((lines) => (lines.join('').trim() === '' ? '' : lines.join('\n')));
    const range = (most: number) =>
      fc.tuple(fc.nat(most), fc.nat(most), fc.nat(most)).map((all): Estimate => {
        const [low = 0, likely = 0, high = 0] = [...all].sort((a, b) => a - b);
        return about(low, likely, high);
      });
    const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
    const lane = fc.record({
      name: named,
      hourly: option(range(9_999)),
      height: fc.integer({ min: 40, max: 900 }),
    });
    const failure = fc.record({
      name: named,
      often: option(range(100)),
      cost: option(range(5_000)),
      contacts: option(fc.double({ min: 0, max: 3, noNaN: true })),
      feels: prose,
    });
    const any = fc.record({
      kind: fc.constantFrom(...STEP_KINDS),
      name: line,
      lane: fc.nat(3),
      owner: option(named),
      minutes: option(range(300)),
      cost: option(
        fc.record({ per: fc.constantFrom('step' as const, 'minute' as const), amount: range(9_999) }),
      ),
      contact: fc.boolean(),
      failures: fc.array(failure, { maxLength: 2 }),
      note: prose,
      position: option(
        fc.record({ x: fc.integer({ min: -500, max: 5_000 }), y: fc.integer({ min: -500, max: 5_000 }) }),
      ),
    });
    const ways = fc.array(
      fc.tuple(fc.nat(9), fc.nat(9), line, fc.double({ min: 0, max: 100, noNaN: true })),
      { maxLength: 14 },
    );
    const map = fc
      .tuple(fc.array(lane, { maxLength: 3 }), fc.array(any, { maxLength: 8 }), ways)
      .map(([lanes, steps, all]): ProcessMap => {
        const kept = steps.map(({ lane: at, ...one }, index) =>
          step(`s${index}`, {
            ...one,
            laneId: lanes[at] ? `l${at}` : null,
            minutes: ['start', 'end', 'parallel'].includes(one.kind) ? null : one.minutes,
            failures: one.failures.map((failure, number) => ({ id: `s${index}_f${number}`, ...failure })),
          }),
        );
        const pairs = new Map(
          all.flatMap(([from, to, name, share]) => {
            const [one, other] = [kept[from], kept[to]];
            if (!one || !other || one.kind === 'end' || other.kind === 'start') return [];
            const way = flow(one.id, other.id, one.kind === 'decision' ? share : null, name);
            return [[way.id, way] as const];
          }),
        );
        return {
          ...EMPTY_MAP,
          currency: 'EUR',
          lanes: lanes.map((one, at) => ({ id: `l${at}`, ...one })),
          steps: kept,
          flows: [...pairs.values()],
        };
      });
    await fc.assert(
      fc.asyncProperty(map, named, async (given, name) => {
        const checked = checkMap(given);
        const back = await files.read(await files.write(name, checked));
        expect(checkMap(back.map)).toEqual(checked);
        expect(back.notes).toEqual([]);
        expect(back.name).toBe(name);
      }),
      { numRuns: 40 },
    );
  });
});
