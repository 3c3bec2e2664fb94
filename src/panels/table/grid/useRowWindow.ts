import { type RefObject, useLayoutEffect, useState } from 'react';

/** The rows that are drawn: those in sight and some before and after, so that scrolling finds them there. */
export type RowWindow = {
  readonly from: number;
  readonly to: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  /** How many rows fit below the heads. */
  readonly page: number;
  readonly onScroll: () => void;
};

const spare = 6;
/** Rows are added this many at a time: most scroll events then change nothing. */
const chunk = 2;
/** Until the page has been measured. */
const guess = { rowHeight: 32, height: 640 };

/** Follows the scrolling of `scroller`, whose heads are as high as a row. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [measured, setMeasured] = useState(guess);
  const [first, setFirst] = useState(0);
  const { rowHeight, height } = measured;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const head = element.querySelector<HTMLElement>('[role="row"]')?.offsetHeight ?? 0;
      const next = {
        rowHeight: head === 0 ? guess.rowHeight : head,
        height: element.clientHeight === 0 ? guess.height : element.clientHeight,
      };
      setMeasured((before) =>
        before.rowHeight === next.rowHeight && before.height === next.height ? before : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const onScroll = () => {
    const top = scroller.current?.scrollTop ?? 0;
    setFirst(Math.floor(top / rowHeight / chunk) * chunk);
  };

  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  return {
    from: Math.max(0, Math.min(first, count - 1) - spare),
    to: Math.min(count, first + page + chunk + spare),
    rowHeight,
    page: Math.max(1, page - 1),
    onScroll,
  };
}
