import { afterEach, describe, expect, it, vi } from 'vitest';
import { printPages } from '#src/app/printPages.tsx';
import type { Page, PrintJob } from '#src/lib/page.ts';

function pageSaying(text: string): Page {
  const whole = { x: 0, y: 0, width: 842, height: 595 };
  return {
    width: 842,
    height: 595,
    frames: [{ at: whole, view: whole, drawing: [{ shape: 'text', x: 10, y: 10, text, size: 12 }] }],
  };
}

const job: PrintJob = {
  title: 'Leads - A4',
  paper: 'a4',
  orientation: 'landscape',
  pages: [pageSaying('First'), pageSaying('Second')],
};

const pages = () => [...document.querySelectorAll('.printed-pages > *')];

afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
  vi.unstubAllGlobals();
});

describe('printing', () => {
  it('puts the pages beside the editor, names the file, and takes them away when it is done', async () => {
    document.title = 'The editor';
    const print = vi.fn();
    vi.stubGlobal('print', print);
    expect(await printPages(job)).toEqual({ ok: true, value: undefined });
    expect(print).toHaveBeenCalledOnce();
    expect(pages().map(({ textContent }) => textContent)).toEqual(['First', 'Second']);
    expect(pages().map(({ className }) => className)).toEqual(
      Array.from({ length: 2 }, () => 'printed-page a4-landscape'),
    );
    expect(document.title).toBe('Leads - A4');
    window.dispatchEvent(new Event('afterprint'));
    expect(pages()).toEqual([]);
    expect(document.title).toBe('The editor');
    expect(document.body).not.toHaveClass('printing');
  });

  it('forgets what was printed last where the browser does not say that it is done', async () => {
    document.title = 'The editor';
    vi.stubGlobal('print', vi.fn());
    await printPages(job);
    await printPages({ ...job, title: 'Other', pages: [pageSaying('Third')] });
    expect(document.querySelectorAll('.printed-pages')).toHaveLength(1);
    expect(pages().map(({ textContent }) => textContent)).toEqual(['Third']);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.title).toBe('The editor');
  });

  it('says so where a browser cannot print', async () => {
    vi.stubGlobal('print', undefined);
    expect(await printPages(job)).toEqual({
      ok: false,
      problem: 'Printing is not possible in this browser.',
    });
    expect(pages()).toEqual([]);
  });
});
