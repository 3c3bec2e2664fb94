import { describe, expect, it } from 'vitest';
import { findJsonProblem } from '#src/file/jsonProblem.ts';

const ending = 'it ends in the middle, so part of it is probably missing';
const control = 'a line break or another control character stands inside a text';
const backslash = 'there is a backslash that means nothing';
const instead = (wanted: string, found: string) => `there should be ${wanted}, but there is “${found}”`;

describe('a text that is JSON', () => {
  it.each([
    '0',
    '-0',
    '-12.50',
    '1e5',
    '1.5E+10',
    '2e-07',
    'true',
    'false',
    'null',
    '""',
    String.raw`"\"\\\/\b\f\n\r\t\u00e9\uABCD"`,
    '"é 🚀 \u007f"',
    '[]',
    '{}',
    '[ ]',
    '{ }',
    '[[],{}]',
    '[1,"a",null]',
    '{"a":1}',
    '{"a":{"b":[{}]},"c":""}',
    ' \t\r\n{ "a" : [ 1 , 2 ] , "b" : { } } \n',
  ])('has no problem: %s', (text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(findJsonProblem(text)).toBeUndefined();
  });
});

describe('a text that stops being JSON', () => {
  it.each<[text: string, column: number, reason: string]>([
    ['', 1, ending],
    ['  ', 3, ending],
    ['[', 2, ending],
    ['[1', 3, ending],
    ['[1,', 4, ending],
    ['{', 2, ending],
    ['{"a"', 5, ending],
    ['{"a":', 6, ending],
    ['{"a":1', 7, ending],
    ['{"a":1,', 8, ending],
    ['[[1]', 5, ending],
    ['"abc', 5, ending],
    ['{"abc', 6, ending],
    ['tru', 1, instead('a value', 't')],
    ['-', 1, instead('a value', '-')],
    ['[,1]', 2, instead('a value', ',')],
    ['[1,]', 4, instead('a value', ']')],
    ['[}', 2, instead('a value', '}')],
    ['+1', 1, instead('a value', '+')],
    ['.5', 1, instead('a value', '.')],
    ['[1 2]', 4, instead('a comma or “]”', '2')],
    ['[01]', 3, instead('a comma or “]”', '1')],
    ['[1.]', 3, instead('a comma or “]”', '.')],
    ['[1e]', 3, instead('a comma or “]”', 'e')],
    ['[1}', 3, instead('a comma or “]”', '}')],
    ['{"a":1]', 7, instead('a comma or “}”', ']')],
    ['{"a":1 "b":2}', 8, instead('a comma or “}”', '"')],
    ['{"a":[1] 2}', 10, instead('a comma or “}”', '2')],
    ['{a:1}', 2, instead('a name in double quotes', 'a')],
    ['{ ]', 3, instead('a name in double quotes', ']')],
    ['{"a":1,}', 8, instead('a name in double quotes', '}')],
    ['{"a":1, b:2}', 9, instead('a name in double quotes', 'b')],
    ['{"a" 1}', 6, instead('a colon', '1')],
    ['{"a":1,"b"}', 11, instead('a colon', '}')],
    ['{"a"::1}', 6, instead('a value', ':')],
    ['1 2', 3, instead('the end of the file', '2')],
    ['{}]', 3, instead('the end of the file', ']')],
    ['[] ,', 4, instead('the end of the file', ',')],
    ['nullnull', 5, instead('the end of the file', 'n')],
    ['[\ud800]', 2, instead('a value', '\ufffd')],
    ['\u00a01', 1, instead('a value', '\u00a0')],
    ['"a\nb"', 3, control],
    ['"a\u001fb"', 3, control],
    ['{"a\tb":1}', 4, control],
    [String.raw`"a\xb"`, 3, backslash],
    [String.raw`"a\x`, 3, backslash],
    [String.raw`{"\a":1}`, 3, backslash],
    [String.raw`"\u12g4"`, 2, backslash],
    [String.raw`"\u12g4`, 2, backslash],
    [String.raw`"\u12"`, 2, backslash],
    [String.raw`"\U1234"`, 2, backslash],
    [String.raw`"\u`, 4, ending],
    [String.raw`"\uA1f`, 7, ending],
    [String.raw`"\u1234`, 8, ending],
    ['"\\', 3, ending],
    [String.raw`"a\"`, 5, ending],
  ])('tells where and why: %j', (text, column, reason) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(findJsonProblem(text)).toEqual({ line: 1, column, reason });
  });

  it.each<[text: string, line: number, column: number]>([
    ['\nx', 2, 1],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1,\r\n\r\n x]', 3, 2],
    ['[1,\n2\n\n', 4, 1],
    ['"a\n\n\n"', 1, 3],
    ['[1,x\n\n', 1, 4],
  ])('counts lines and columns from 1: %j', (text, line, column) => {
    expect(findJsonProblem(text)).toMatchObject({ line, column });
  });
});
