import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { placeOf } from '#src/model/placeOf.ts';
import { opened, openText, type Spoil, stepData } from './goodFile.ts';

const inState =
  (fields: object): Spoil =>
  ({ state }) =>
    Object.assign(state, fields);
const inFile =
  (fields: object): Spoil =>
  ({ file }) =>
    Object.assign(file, fields);
const inCustomer =
  (fields: object): Spoil =>
  ({ customer }) =>
    Object.assign(customer, fields);
const inEdge =
  (data: object): Spoil =>
  ({ edges }) =>
    Object.assign(edges[1]?.['data'] ?? {}, data);

const cases: readonly (readonly [what: string, spoil: Spoil])[] = [
  ['a band that is shown half', inState({ bands: { stages: 'half' } })],
  ['bands that are a list', inState({ bands: ['shown'] })],
  ['a band that begins outside the world', inState({ bands: { left: 1e9 } })],
  ['a band of a later version', inState({ bands: { stages: 'shown', moods: 'hidden' } })],
  ['a limit of half a card', inState({ wipLimits: { data: 1.5 } })],
  ['a limit below zero', inState({ wipLimits: { wisdom: -1 } })],
  ['an answer that is a number', inState({ answers: { dataToInformation: 7 } })],
  ['an answer that is a novel', inState({ answers: { dataToInformation: 'x'.repeat(3000) } })],
  ['a reason that is an object', inState({ unlimited: { data: {} } })],
  ['missing knowledge as a text', inState({ missingKnowledge: 'all of it' })],
  ['a revision that is no day', inState({ revision: 'yesterday' })],
  ['a waiver without a check', inState({ waivers: [{ id: 'w1', reason: 'Known' }] })],
  ['a waiver without an id', inState({ waivers: [{ check: 'no-source' }] })],
  [
    'two waivers with one id',
    inState({
      waivers: [
        { id: 'w', check: 'a' },
        { id: 'w', check: 'b' },
      ],
    }),
  ],
  ['a waiver about nothing on the map', inState({ waivers: [{ id: 'w', check: 'a', subject: 'gone' }] })],
  ['a waiver whose reason is a list', inState({ waivers: [{ id: 'w', check: 'a', reason: [] }] })],
  ['a stage in no zone', inState({ stages: [{ id: 's', label: 'Aware', zone: 'beyond' }] })],
  ['a stage without a label', inState({ stages: [{ id: 's' }] })],
  ['a stage of negative width', inState({ stages: [{ id: 's', label: 'Aware', width: -1 }] })],
  [
    'two stages with one id',
    inState({
      stages: [
        { id: 's', label: 'A' },
        { id: 's', label: 'B' },
      ],
    }),
  ],
  ['a stage whose id is a number', inState({ stages: [{ id: 1, label: 'A' }] })],
  ['a lane of endless height', inState({ lanes: [{ id: 'l', label: 'Sales', height: 1e300 }] })],
  ['a lane with a control character', inState({ lanes: [{ id: 'l', label: 'Sa\u0000les' }] })],
  ['a state based on itself', inState({ basedOn: 'current' })],
  [
    'two states based on each other',
    ({ file, state }) => {
      state['basedOn'] = 'future';
      file['states'] = [state, { ...state, id: 'future', name: 'Future', basedOn: 'current' }];
    },
  ],
  ['a step in a stage that is not there', stepData({ stage: 'gone', lane: 'gone', zone: 'direct' })],
  ['a step whose stage is a number', stepData({ stage: 3 })],
  ['a step in a zone that is none', stepData({ zone: 'twilight' })],
  ['a need that is not there', stepData({ needs: ['N9'] })],
  ['a need listed twice', stepData({ needs: ['N1', 'N1'] })],
  ['needs that are one text', stepData({ needs: 'N1' })],
  ['needs with a number among them', stepData({ needs: ['N1', 2] })],
  ['a need with a control character', stepData({ needs: ['N\u00001'] })],
  ['more needs than there can be', stepData({ needs: Array.from({ length: 1001 }, (_, at) => `N${at}`) })],
  ['contents that are not there', stepData({ contents: ['C1'] })],
  ['knowledge from nowhere', stepData({ knowledge: { from: 'rumour', to: 'wisdom' } })],
  ['knowledge as a text', stepData({ knowledge: 'wisdom' })],
  ['a hand-over whose owner is a number', inEdge({ owner: 5 })],
  ['a hand-over with half a surrogate pair', inEdge({ trigger: 'mail\udc00' })],
  ['content without a title', inFile({ contents: [{ id: 'C1' }] })],
  [
    'content of a tactic that is not there',
    inFile({ contents: [{ id: 'C1', title: 'Paper', tactic: 'gone' }] }),
  ],
  ['content used half a time', inFile({ contents: [{ id: 'C1', title: 'Paper', otherUses: 0.5 }] })],
  [
    'two contents with one id',
    inFile({
      contents: [
        { id: 'C', title: 'A' },
        { id: 'C', title: 'B' },
      ],
    }),
  ],
  ['a parked idea that says nothing', inFile({ parkedIdeas: [{ id: 'I1' }] })],
  ['a parked idea without an id', inFile({ parkedIdeas: [{ name: 'Ask first' }] })],
  ['a parked idea due some day', inFile({ parkedIdeas: [{ id: 'I1', due: 'some day', effort: 9 }] })],
  [
    'an idea that changes what nobody knows',
    inFile({ parkedIdeas: [{ id: 'I1', change: { waitTime: 2, mood: 'good' } }] }),
  ],
  ['an idea about what is not there', inFile({ parkedIdeas: [{ id: 'I1', target: 'gone' }] })],
  ['an own figure that says nothing', inFile({ ownFigures: [{ id: 'F1' }] })],
  ['an own figure that is better sideways', inFile({ ownFigures: [{ name: 'Cost', better: 'left' }] })],
  [
    'values of own figures that say too little or too much',
    inState({
      ownValues: [{ id: 'F1' }, { value: 3 }, { id: 'F2', value: 1 }, { id: 'F2', value: 2 }],
    }),
  ],
  ['the value of an own figure that is not there', inState({ ownValues: [{ id: 'gone', value: 1e300 }] })],
  ['a threshold above its end', inFile({ thresholds: { utilisationPercent: 5000 } })],
  ['a threshold of zero steps', inFile({ thresholds: { stepsInRow: 0 } })],
  ['a threshold that is a text', inFile({ thresholds: { firstResponse: '4 h' } })],
  ['a threshold that is not known', inFile({ thresholds: { patience: 3 } })],
  [
    'a measure of a need that is not there',
    inCustomer({ ctqs: [{ id: 'Q1', measure: 'Days', need: 'N9' }] }),
  ],
  [
    'a measure that points sideways',
    inCustomer({ ctqs: [{ id: 'Q1', measure: 'Days', direction: 'left' }] }),
  ],
  ['a measure with an endless target', inCustomer({ ctqs: [{ id: 'Q1', measure: 'Days', target: 1e300 }] })],
  ['a need of no kind', inCustomer({ needs: [{ id: 'N1', text: 'Trust', kind: 'wish' }] })],
  ['a decision time below zero', inCustomer({ decisionTime: { value: -1, unit: 'd' } })],
  [
    'a demand in no time at all',
    inState({
      demand: { units: 4, per: { value: 0, unit: 'd', plus: { value: 0, unit: 'h' } }, at: 'entry' },
    }),
  ],
  ['a look that is a text', inFile({ brand: 'blue' })],
  ['a main colour by name', inFile({ brand: { accent: 'red', footer: 'Acme' } })],
  ['a second colour with a style in it', inFile({ brand: { second: '#123456;background:url(//x)' } })],
  ['a logo from elsewhere', inFile({ brand: { logo: 'https://example.com/logo.png' } })],
  [
    'a logo that is markup',
    inFile({ brand: { logo: 'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+' } }),
  ],
  ['a logo that only says it is a PNG', inFile({ brand: { logo: 'data:image/png;base64,PHN2Zz4=' } })],
  ['a font of their own', inFile({ brand: { font: 'Comic Sans MS' } })],
  ['minus zero', stepData({ wip: -0, later: -0 })],
];

describe('a marketing map with something wrong in it', () => {
  it('is opened with exactly these repairs', () => {
    const outcomes = cases.map(
      ([what, spoil]) => `${what} → ${opened(spoil).repairs.join(' | ') || 'as it is'}`,
    );
    expect(outcomes.join('\n')).toMatchInlineSnapshot(`
      "a band that is shown half → “Current state”, bands, stages: “half” is not one of shown, hidden, so it was left out.
      bands that are a list → “Current state”, bands: a list of 1 is not an object of fields, so it was left out.
      a band that begins outside the world → “Current state”, bands, left edge: 1000000000 is not a number from -100000 to 100000, so it was left out.
      a band of a later version → as it is
      a limit of half a card → “Current state”, wip limits, data: 1.5 is not a whole number from 0 to 1000000, so it was left out.
      a limit below zero → “Current state”, wip limits, wisdom: -1 is not a whole number from 0 to 1000000, so it was left out.
      an answer that is a number → “Current state”, questions between the columns, how does data become information?: 7 is not a text, so it was left out.
      an answer that is a novel → “Current state”, questions between the columns, how does data become information?: a text of 3000 characters was cut to 2000.
      a reason that is an object → “Current state”, unlimited columns, data: an object with 0 fields is not a text, so it was left out.
      missing knowledge as a text → “Current state”, at the constraint: “all of it” is not an object of fields, so it was left out.
      a revision that is no day → “Current state”, revision: “yesterday” is not a day such as 2026-11-22, so it was left out.
      a waiver without a check → “Current state”, finding that was let stand nothing: its check was missing and is empty now.
      a waiver without an id → “Current state”, finding that was let stand “no-source”: it had no id and got “waiver1”.
      two waivers with one id → “Current state”, finding that was let stand “b”: the id “w” was used twice, so this one became “w-2”; connections stay with the first.
      a waiver about nothing on the map → as it is
      a waiver whose reason is a list → “Current state”, finding that was let stand “a”, reason: a list of 0 is not a text, so it was left out.
      a stage in no zone → “Current state”, stage “Aware”, zone: “beyond” is not one of indirect, direct, existing, so it was left out.
      a stage without a label → “Current state”, stage nothing: its label was missing and is empty now.
      a stage of negative width → “Current state”, stage “Aware”, width: -1 is not a number from 0 to 200000, so it was left out.
      two stages with one id → “Current state”, stage “B”: the id “s” was used twice, so this one became “s-2”; connections stay with the first.
      a stage whose id is a number → “Current state”, stage “A”: the id 1 became “1”.
      a lane of endless height → “Current state”, lane “Sales”, height: 1e+300 is not a number from 0 to 200000, so it was left out.
      a lane with a control character → “Current state”, lane “Sa les”, lane: characters that a map can't hold were removed from “Sa les”.
      a state based on itself → “Current state”: it was based on “current”, which is based on it in turn; that was left out.
      two states based on each other → “Future”: it was based on “current”, which is based on it in turn; that was left out.
      a step in a stage that is not there → as it is
      a step whose stage is a number → “Current state”, “Nurture”, stage: the id 3 became “3”.
      a step in a zone that is none → “Current state”, “Nurture”, zone: “twilight” is not one of indirect, direct, existing, so it was left out.
      a need that is not there → as it is
      a need listed twice → “Current state”, “Nurture”, needs served: what was listed twice stands there once now.
      needs that are one text → “Current state”, “Nurture”, needs served: “N1” is not a list of ids, so it was left out.
      needs with a number among them → “Current state”, “Nurture”, needs served: the id 2 became “2”.
      a need with a control character → “Current state”, “Nurture”, needs served: characters that a map can't hold were removed from “N 1”.
      more needs than there can be → “Current state”, “Nurture”, needs served: a list of 1001 is not a list of ids, so it was left out.
      contents that are not there → as it is
      knowledge from nowhere → “Current state”, “Nurture”, knowledge, knowledge from: “rumour” is not one of data, information, knowledge, wisdom, so it was left out.
      knowledge as a text → “Current state”, “Nurture”, knowledge: “wisdom” is not an object of fields, so it was left out.
      a hand-over whose owner is a number → “Current state”, connection “e2”, owner: 5 is not a text, so it was left out.
      a hand-over with half a surrogate pair → “Current state”, connection “e2”, trigger: characters that a map can't hold were removed from “mail�”.
      content without a title → Content nothing: its title was missing and is empty now.
      content of a tactic that is not there → as it is
      content used half a time → Content “Paper”, other uses: 0.5 is not a whole number from 0 to 10000, so it was left out.
      two contents with one id → Content “B”: the id “C” was used twice, so this one became “C-2”; connections stay with the first.
      a parked idea that says nothing → as it is
      a parked idea without an id → Parked idea “Ask first”: it had no id and got “I1”.
      a parked idea due some day → Parked idea nothing, due: “some day” is not a day such as 2026-11-22, so it was left out. | Parked idea nothing, effort: 9 is not a whole number from 1 to 5, so it was left out.
      an idea that changes what nobody knows → Parked idea nothing, expected change, new wait before: 2 is not a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd), so it was left out.
      an idea about what is not there → as it is
      an own figure that says nothing → Own figure nothing: its name was missing and is empty now. | Own figure nothing: its better way was missing and is “neither” now.
      an own figure that is better sideways → Own figure “Cost”, better: “left” is not one of less, more, neither, so it was left out. | Own figure “Cost”: its better way was missing and is “neither” now. | Own figure “Cost”: it had no id and got “F1”.
      values of own figures that say too little or too much → “Current state”, value of own figure “F1”: it is no number, so it was left out. | “Current state”, value of own figure nothing: it had no id and got “F1-2”. | “Current state”, value of own figure “F2”: the id “F2” was used twice, so this one became “F2-2”; connections stay with the first.
      the value of an own figure that is not there → “Current state”, value of own figure “gone”, value: 1e+300 is not a number from -1000000000000000 to 1000000000000000, so it was left out. | “Current state”, value of own figure “gone”: it is no number, so it was left out.
      a threshold above its end → The thresholds, utilisation: 5000 % was brought to 1000 %.
      a threshold of zero steps → The thresholds, steps in a row: 0 is not a whole number from 1 to 1000, so it was left out.
      a threshold that is a text → The thresholds, first response: “4 h” is not a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd), so it was left out.
      a threshold that is not known → as it is
      a measure of a need that is not there → as it is
      a measure that points sideways → The customer, measure “Days”, better when: “left” is not one of up, down, so it was left out.
      a measure with an endless target → The customer, measure “Days”, target: 1e+300 is not a number from -1000000000000 to 1000000000000, so it was left out.
      a need of no kind → The customer, need “Trust”, kind of need: “wish” is not one of output, service, so it was left out. | The customer, need “Trust”: its kind was missing and is “output” now.
      a decision time below zero → The customer, decision time: an object with 2 fields is not a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd), so it was left out.
      a demand in no time at all → “Current state”, demand: an object with 3 fields does not say how many units in which time, so it was left out.
      a look that is a text → The map, look of slides: “blue” is not an object of fields, so it was left out.
      a main colour by name → The map, look of slides, main colour: “red” is not a colour such as #1f4e79, so it was left out.
      a second colour with a style in it → The map, look of slides, second colour: “#123456;background:url(//x)” is not a colour such as #1f4e79, so it was left out.
      a logo from elsewhere → The map, look of slides, logo: “https://example.com/logo.png” is not a PNG or JPEG picture of at most 200 kB, so it was left out.
      a logo that is markup → The map, look of slides, logo: “data:image/svg+xml;base64,PHN2ZyBvbmxvYW…” is not a PNG or JPEG picture of at most 200 kB, so it was left out.
      a logo that only says it is a PNG → The map, look of slides, logo: “data:image/png;base64,PHN2Zz4=” is not a PNG or JPEG picture of at most 200 kB, so it was left out.
      a font of their own → The map, look of slides, font: “Comic Sans MS” is not one of arial, calibri, segoe, times, so it was left out.
      minus zero → as it is"
    `);
  });

  it.each(cases)('is whole then: %s', (_what, spoil) => {
    const { document } = opened(spoil);
    const again = openText(saveMap(document));
    expect(again).toMatchObject({ repairs: [] });
    expect(again.document).toEqual(document);
  });
});

describe('a reference to what is not on the map', () => {
  it('is kept for when it is there again, and puts the step nowhere', () => {
    const { document } = opened(stepData({ stage: 'gone', needs: ['N9'] }));
    const [state] = document.states;
    const step = state?.nodes[1];
    if (state === undefined || step === undefined) throw new Error('no step');
    expect(step.data).toMatchObject({ stage: 'gone', needs: ['N9'] });
    expect(placeOf(state, step).stage).toBeUndefined();
  });
});
