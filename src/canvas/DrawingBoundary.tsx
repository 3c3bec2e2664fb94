import { Component, type ReactNode } from 'react';
import type { Size } from '#src/lib/geometry.ts';
import styles from './NodeView.module.css';

type Props = {
  readonly size: Size;
  /** What is drawn: another object here is another chance. */
  readonly of: object;
  readonly children: ReactNode;
};
type State = { readonly of: object; readonly hasFailed: boolean };

/** Draws a grey box in place of a symbol that can't be drawn, so that the rest of the map keeps working. */
export class DrawingBoundary extends Component<Props, State> {
  override state: State = { of: this.props.of, hasFailed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.of === state.of ? null : { of: props.of, hasFailed: false };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const { width, height } = this.props.size;
    return (
      <svg className={styles['picture']} width={width} height={height}>
        <rect className={styles['broken']} x={1} y={1} width={width - 2} height={height - 2} rx={6} />
        <text className={styles['brokenText']} x={width / 2} y={height / 2 + 4} textAnchor="middle">
          Can't be drawn
        </text>
      </svg>
    );
  }
}
