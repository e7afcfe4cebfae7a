// A page that breaks while it is drawn must not take the site with it.
import { Component, type ReactNode } from "react";
import { Failure } from "./Failure";

interface Props {
  retry: () => void;
  children: ReactNode;
}

export class PageBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  again = (): void => {
    this.setState({ error: null });
    this.props.retry();
  };

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Failure error={error} retry={this.again} />;
  }
}
