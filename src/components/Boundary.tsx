import { Component, type ReactNode } from 'react';
import { EmptyState } from './EmptyState';

interface Props {
  readonly title: string;
  readonly words: string;
  readonly retry: string;
  readonly children: ReactNode;
}

/** Stands where a page broke by a mistake of ours, so that the bar above it and the other pages go on. */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    const { title, words, retry, children } = this.props;
    if (!this.state.broken) return children;
    return <EmptyState title={title} words={words} action={retry} onAction={() => this.setState({ broken: false })} />;
  }
}
