import { Component, type ReactNode } from 'react';
import { ServerErrorPage } from '../pages/errors/error-pages';

interface State {
  readonly failed: boolean;
}

/** Keeps a fault of one page from blanking the whole site. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <ServerErrorPage /> : this.props.children;
  }
}
