import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  /** Shown in place of what broke; `retry` draws it anew. */
  readonly renderFallback: (error: unknown, retry: () => void) => ReactNode;
  readonly children: ReactNode;
};

/** Keeps a defect in one part of the page from taking the rest away. React has no other way than a class. */
export class ErrorBoundary extends Component<
  ErrorBoundaryProps,
  { readonly caught: { error: unknown } | undefined }
> {
  override state: { readonly caught: { error: unknown } | undefined } = { caught: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } };
  }

  override render() {
    const { caught } = this.state;
    if (caught === undefined) return this.props.children;
    return this.props.renderFallback(caught.error, () => this.setState({ caught: undefined }));
  }
}
