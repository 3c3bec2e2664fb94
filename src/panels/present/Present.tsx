import { type KeyboardEvent, useRef } from 'react';
import { nodeName } from '#src/model/nodeName.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { Presenting } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Laser } from './Laser.tsx';
import styles from './Present.module.css';
import { PresentControls } from './PresentControls.tsx';
import { presentWish } from './presentKey.ts';
import { otherStateAt, type Slide, slideName } from './slides.ts';
import { SlideView } from './SlideView.tsx';
import { useFullScreen } from './useFullScreen.ts';
import { type Material, useMaterial } from './useMaterial.ts';
import { usePointing } from './usePointing.ts';
import { isKeyOfControl, useAwake, useModal } from './useStage.ts';

/**
 * The stream in front of an audience: a slide for the whole, one for each step along the flow, one for what it comes to.
 * It lies over the editor, which stays as it is behind it.
 */
export function Present({ presenting }: { readonly presenting: Presenting }) {
  const stage = useRef<HTMLDialogElement>(null);
  const material = useMaterial();
  const { at, slide, count, show, go, compare, end } = useWalk(presenting, material.slides);
  const { isAwake, wake } = useAwake();
  const { handlers, ...laser } = usePointing(go);
  const onKeyDown = keysOf({ at, count, show, compare, holdLaser: laser.holdLaser });
  useModal(stage);
  useFullScreen(end);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons do what its keys do
    <dialog
      ref={stage}
      className={styles['stage']}
      tabIndex={-1}
      aria-label="Presentation"
      data-awake={isAwake}
      data-laser={laser.isLaserOn}
      {...handlers}
      onPointerMoveCapture={wake}
      onPointerDownCapture={wake}
      onClick={(event) => {
        // After a press with the pointer the keys belong to the slides again; a click by key has no count.
        if (event.detail > 0) stage.current?.focus();
      }}
      onCancel={(event) => {
        event.preventDefault();
        end();
      }}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        if (event.nativeEvent.code === 'KeyL') laser.holdLaser(false);
      }}
      onBlur={() => laser.holdLaser(false)}
    >
      <header className={styles['head']}>
        <span className={styles['where']}>
          {slide.type === 'overview' ? material.state.name : material.document.title}
        </span>
        <PresentControls
          presenting={{ ...presenting, slide: at }}
          count={count}
          isLaserKept={laser.isLaserKept}
          onGo={go}
          onDetail={(detail) => show({ detail })}
          onCompare={compare}
          onLaser={laser.keepLaser}
          onClose={end}
        />
      </header>
      <SlideView slide={slide} material={material} detail={presenting.detail} />
      <output className="visually-hidden">{spoken(slide, material)}</output>
      {laser.isLaserOn && <Laser at={laser.at} />}
    </dialog>
  );
}

/** Which slide is shown, and how to get to another one. */
function useWalk(presenting: Presenting, slides: readonly Slide[]) {
  const { setPresenting } = useEditor();
  const count = slides.length;
  const at = Math.min(presenting.slide, count - 1);
  const slide = slides[at];
  if (slide === undefined) throw new Error(`no slide ${presenting.slide} of ${count}`);
  const show = (change: Partial<Presenting>) => setPresenting({ ...presenting, ...change });
  const go = (step: 1 | -1) => show({ slide: Math.max(0, Math.min(count - 1, at + step)) });
  const other = otherStateAt(slides, at);
  const compare = other === undefined ? undefined : () => show({ slide: other });
  return { at, slide, count, show, go, compare, end: () => setPresenting(undefined) };
}

type Keys = {
  readonly at: number;
  readonly count: number;
  readonly show: (change: Partial<Presenting>) => void;
  readonly compare: (() => void) | undefined;
  readonly holdLaser: (isHeld: boolean) => void;
};

function keysOf({ at, count, show, compare, holdLaser }: Keys) {
  return (event: KeyboardEvent) => {
    if (isKeyOfControl(event.target, event.key)) return;
    const wanted = presentWish(event.nativeEvent, at, count);
    if (wanted === undefined) return;
    event.preventDefault();
    if (wanted.wish === 'go') show({ slide: wanted.slide });
    else if (wanted.wish === 'detail') show({ detail: wanted.detail });
    else if (wanted.wish === 'compare') compare?.();
    else holdLaser(true);
  };
}

function spoken(slide: Slide, { slides, document }: Material): string {
  const name = slideName(slide, slides);
  if (slide.type === 'compared') return `${name}: ${stateOf(document, slide.states[slide.side]).name}`;
  return slide.type === 'step' ? `${name}: ${nodeName(slide.node)}` : name;
}
