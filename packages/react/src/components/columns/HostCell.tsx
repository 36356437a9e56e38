import type { Client } from '@foyer/sdk';
import { Component, createElement, type ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import type { ClientCellContext } from './column-def.ts';
import type { ClientColumnDef } from './column-def.ts';

interface HostCellProps {
  cell: NonNullable<ClientColumnDef['cell']>;
  client: Client;
  getContext: () => ClientCellContext;
}

/** A cell of the host. If it throws, the cell shows an error, and the list goes on. */
export function HostCell({ client, ...content }: HostCellProps) {
  const { alerts } = useMessages();
  return (
    // Another version of the client is another chance.
    <CellErrorBoundary key={client.version} fallback={alerts.cellFailed}>
      <HostCellContent {...content} />
    </CellErrorBoundary>
  );
}

const HostCellContent = ({ cell, getContext }: Omit<HostCellProps, 'client'>): ReactNode =>
  createElement(cell, getContext());

class CellErrorBoundary extends Component<{ fallback: string; children: ReactNode }, { hasError: boolean }> {
  static getDerivedStateFromError() {
    return { hasError: true };
  }

  override state = { hasError: false };

  override render() {
    const { fallback, children } = this.props;
    return this.state.hasError ? <span className="foyer-CellError">{fallback}</span> : children;
  }
}
