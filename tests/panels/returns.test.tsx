import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EdgeInspector } from '#src/panels/inspector/EdgeInspector.tsx';
import { templates } from '#src/templates/index.ts';
import { renderWithEditor } from './renderWithEditor.tsx';

const document = await templates.find(({ id }) => id === 'stay-in-touch')?.load();
const sections = { open: new Set<never>(), toggle: () => undefined };

function show(kind: string) {
  const edge = document?.states[0]?.edges.find((each) => each.kind === kind);
  if (document === undefined || edge === undefined) throw new Error(`no ${kind}`);
  return renderWithEditor(<EdgeInspector edge={edge} sections={sections} />, { document });
}

describe('a loop after the purchase', () => {
  it('says how many customers come back along it', () => {
    show('repeat');
    expect(screen.getByText('Come back').nextSibling?.textContent).toBe('3.73 a month');
    expect(screen.getByText('Of all delivered').nextSibling?.textContent).toBe('25 %');
  });

  it('says of a referral how many are sent', () => {
    show('referral');
    expect(screen.getByText('Come through customers').nextSibling?.textContent).toBe('2.99 a month');
  });
});

describe('any other connection', () => {
  it('says how many units go this way', () => {
    show('push');
    expect(screen.getByText('Units this way').nextSibling?.textContent).toBe('51.5 a month');
  });
});
