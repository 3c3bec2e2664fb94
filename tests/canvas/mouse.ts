import { cdp } from 'vitest/browser';
import { frames } from './mountCanvas.tsx';

/**
 * A real mouse, moved through the browser itself, so that what is pressed is what a person would press. Places are in
 * client coordinates of the page under test.
 */
export type Place = { readonly x: number; readonly y: number };
export type Keys = { readonly shift?: boolean; readonly control?: boolean };

let modifiers = 0;

export async function move(to: Place, buttons = 0): Promise<void> {
  await send('mouseMoved', to, { buttons });
}

export async function press(at: Place): Promise<void> {
  await move(at);
  await send('mousePressed', at, { button: 'left', buttons: 1, clickCount: 1 });
  await frames(1);
}

export async function release(at: Place): Promise<void> {
  await send('mouseReleased', at, { button: 'left', buttons: 0, clickCount: 1 });
  await frames(2);
}

export async function click(at: Place, button: 'left' | 'right' = 'left'): Promise<void> {
  await move(at);
  await send('mousePressed', at, { button, buttons: button === 'left' ? 1 : 2, clickCount: 1 });
  await send('mouseReleased', at, { button, buttons: 0, clickCount: 1 });
  await frames(2);
}

export async function doubleClick(at: Place): Promise<void> {
  await move(at);
  for (const clickCount of [1, 2]) {
    await send('mousePressed', at, { button: 'left', buttons: 1, clickCount });
    await send('mouseReleased', at, { button: 'left', buttons: 0, clickCount });
  }
  await frames(2);
}

/** Presses and moves there in steps, without letting go. */
export async function dragWithoutRelease(from: Place, to: Place, steps = 5): Promise<void> {
  await press(from);
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await move({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1);
    await frames(1);
  }
}

export async function drag(from: Place, to: Place, steps = 5): Promise<void> {
  await dragWithoutRelease(from, to, steps);
  await release(to);
}

export async function key(name: string): Promise<void> {
  const text = name === 'Enter' ? '\r' : name.length === 1 ? name : undefined;
  const common = { key: name, code: codeOf(name), windowsVirtualKeyCode: codes[name] ?? 0, modifiers };
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...(text && { text }) });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  await frames(2);
}

export async function type(text: string): Promise<void> {
  await cdp().send('Input.insertText', { text });
  await frames(1);
}

/** Does something while keys are held down. */
export async function holding(keys: Keys, act: () => Promise<void>): Promise<void> {
  modifiers = (keys.control ? 2 : 0) + (keys.shift ? 8 : 0);
  const names = [...(keys.shift ? ['Shift'] : []), ...(keys.control ? ['Control'] : [])];
  for (const name of names) await hold('keyDown', name, modifiers);
  await frames(2);
  await act();
  modifiers = 0;
  for (const name of names) await hold('keyUp', name, 0);
  await frames(2);
}

export function centreOf(element: Element): Place {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

const codes: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  Shift: 16,
  Control: 17,
  ' ': 32,
};

function codeOf(name: string): string {
  return name === 'Shift' || name === 'Control' ? `${name}Left` : name;
}

async function hold(type: 'keyDown' | 'keyUp', name: string, held: number): Promise<void> {
  await cdp().send('Input.dispatchKeyEvent', {
    type,
    key: name,
    code: codeOf(name),
    windowsVirtualKeyCode: codes[name] ?? 0,
    modifiers: held,
  });
}

type Button = { readonly button?: 'left' | 'right'; readonly buttons: number; readonly clickCount?: number };

async function send(
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  at: Place,
  button: Button,
): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame === undefined ? 1 : frame.width / window.innerWidth;
  const x = (frame?.x ?? 0) + at.x * scale;
  const y = (frame?.y ?? 0) + at.y * scale;
  await cdp().send('Input.dispatchMouseEvent', { type, x, y, modifiers, ...button });
}
