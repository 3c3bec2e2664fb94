import { describe, expect, it } from 'vitest';
import { canConnect } from '#src/model/canConnect.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import { edge, line, node, state } from './maps.ts';

const stream = stateOf(line(), 'current');

describe('canConnect', () => {
  it.each([
    ['market', 'qualify', 'push'],
    ['market', 'buyer', 'customerMove'],
    ['market', 'lost', 'push'],
    ['nurture', 'lost', 'push'],
    ['nurture', 'buyer', 'pull'],
    ['qualify', 'nurture', 'rework'],
    ['qualify', 'nurture', 'push'],
    ['buyer', 'nurture', 'stayInTouch'],
    ['buyer', 'qualify', 'repeat'],
    ['buyer', 'market', 'referral'],
    ['crm', 'nurture', 'electronicInformation'],
    ['nurture', 'crm', 'manualInformation'],
    ['buyer', 'crm', 'electronicInformation'],
    ['buyer', 'market', 'influence'],
  ])('lets %s lead to %s by %s', (from, to, kind) => {
    expect(canConnect(stream, from, to, kind)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['nurture', 'nurture', 'push', 'needs two ends'],
    ['nurture', 'gone', 'push', 'no longer on the map'],
    ['gone', 'nurture', 'push', 'no longer on the map'],
    ['nurture', 'market', 'push', 'Nothing flows into “market”'],
    ['nurture', 'market', 'rework', 'Nothing flows into “market”'],
    ['lost', 'nurture', 'push', 'Units leave the stream at “lost”'],
    ['lost', 'nurture', 'rework', 'Units leave the stream at “lost”'],
    ['buyer', 'nurture', 'push', 'choose stay in touch, repeat or referral'],
    ['buyer', 'nurture', 'rework', 'choose stay in touch, repeat or referral'],
    ['nurture', 'qualify', 'stayInTouch', 'draw it from the customer'],
    ['nurture', 'crm', 'push', 'Units do not pass through “crm”'],
    ['crm', 'nurture', 'pull', 'join it with an information arrow'],
    ['nurture', 'remark', 'push', '“remark” stands beside the stream'],
    ['remark', 'nurture', 'manualInformation', '“remark” stands beside the stream'],
    ['nurture', 'qualify', 'push', 'already joined by push'],
    ['nurture', 'qualify', 'pull', 'already joined by push'],
    ['market', 'qualify', 'rework', "Rework can't start at “market”"],
    ['nurture', 'qualify', 'rework', '“qualify” comes after “nurture”'],
    ['nurture', 'lost', 'electronicInformation', "can't lead to “lost”"],
    ['nurture', 'qualify', 'later', "can't start at “nurture”"],
  ])('does not let %s lead to %s by %s, and says what to do', (from, to, kind, words) => {
    const answer = canConnect(stream, from, to, kind);
    expect(answer.ok ? '' : answer.problem).toContain(words);
    expect(answer.ok ? '' : answer.problem).toMatch(/[:,] .*\.$/);
  });

  it('allows two different loops and two kinds of information between the same two', () => {
    const loops = state(stream.nodes, [
      edge('buyer>nurture', 'stayInTouch'),
      edge('crm>nurture', 'manualInformation'),
    ]);
    expect(canConnect(loops, 'buyer', 'nurture', 'repeat').ok).toBe(true);
    expect(canConnect(loops, 'crm', 'nurture', 'electronicInformation').ok).toBe(true);
  });

  it('does not allow the same connection twice, of whatever kind', () => {
    const loops = state(stream.nodes, [edge('buyer>nurture', 'repeat'), edge('qualify>nurture', 'rework')]);
    const again = (from: string, kind: string) => {
      const answer = canConnect(loops, from, 'nurture', kind);
      return answer.ok ? '' : answer.problem;
    };
    expect(again('buyer', 'repeat')).toContain('already joined by repeat');
    expect(again('qualify', 'rework')).toContain('already joined by rework');
    expect(again('qualify', 'push')).toBe('');
    expect(canConnect(loops, 'buyer', 'market', 'repeat').ok).toBe(true);
  });

  it('leaves out the edge that is about to be changed', () => {
    expect(canConnect(stream, 'nurture', 'qualify', 'pull', 'nurture>qualify:push').ok).toBe(true);
  });

  it('lets rework go back inside a circle of steps', () => {
    const circle = state([node('a'), node('b')], [edge('a>b'), edge('b>a')]);
    expect(canConnect(circle, 'a', 'b', 'rework').ok).toBe(true);
  });
});

describe('connectionKind', () => {
  it.each([
    ['market', 'qualify', 'push', 'push'],
    ['market', 'buyer', 'customerMove', 'customerMove'],
    ['market', 'qualify', 'rework', 'push'],
    ['buyer', 'nurture', 'push', 'stayInTouch'],
    ['buyer', 'nurture', 'referral', 'referral'],
    ['qualify', 'nurture', 'push', 'rework'],
    ['qualify', 'nurture', 'rework', 'rework'],
    ['qualify', 'nurture', 'stayInTouch', 'rework'],
    ['buyer', 'nurture', 'manualInformation', 'manualInformation'],
    ['buyer', 'crm', 'referral', 'electronicInformation'],
    ['buyer', 'partner', 'push', 'influence'],
    ['buyer', 'partner', 'influence', 'influence'],
    ['crm', 'nurture', 'push', 'electronicInformation'],
    ['nurture', 'crm', 'pull', 'electronicInformation'],
    ['nurture', 'crm', 'manualInformation', 'manualInformation'],
    ['nurture', 'qualify', 'electronicInformation', 'electronicInformation'],
  ])('joins %s to %s, %s preferred, by %s', (from, to, preferred, kind) => {
    const wider = { ...stream, nodes: [...stream.nodes, node('partner', 'customer')] };
    expect(connectionKind(wider, from, to, preferred)).toEqual({ ok: true, value: kind });
  });

  it.each([
    ['nurture', 'market', 'Nothing flows into “market”'],
    ['lost', 'nurture', 'Units leave the stream at “lost”'],
    ['nurture', 'remark', '“remark” stands beside the stream'],
    ['nurture', 'qualify', 'already joined'],
    ['nurture', 'nurture', 'needs two ends'],
    ['gone', 'nurture', 'no longer on the map'],
    ['nurture', 'gone', 'no longer on the map'],
  ])('finds none from %s to %s and says why', (from, to, words) => {
    const answer = connectionKind(stream, from, to, 'push');
    expect(answer.ok ? answer.value : answer.problem).toContain(words);
  });

  it('never gives a kind that canConnect refuses, nor one from a later version', () => {
    for (const from of stream.nodes) {
      for (const to of stream.nodes) {
        for (const preferred of edgeKinds) {
          const answer = connectionKind(stream, from.id, to.id, preferred.id);
          if (!answer.ok) continue;
          expect(canConnect(stream, from.id, to.id, answer.value).ok).toBe(true);
          expect(answer.value).not.toBe('unknown');
        }
      }
    }
  });
});
