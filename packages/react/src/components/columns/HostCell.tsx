import type { Client } from '@foyer/sdk';
import { Component, createElement, type ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import type { ClientColumn } from './column-layout.ts';

interface HostCellProps {
  column: ClientColumn;
  client: Client;
}

/** A cell of the host. If it throws, the cell shows an error, and the list goes on. */
export function HostCell({ column, client }: HostCellProps) {
  const { alerts } = useMessages();
  return (
    // Another version of the client is another chance.
    <CellErrorBoundary key={client.version} fallback={alerts.cellFailed}>
      <HostCellContent column={column} client={client} />
    </CellErrorBoundary>
  );
}

function HostCellContent({ column: { id, def, table }, client }: HostCellProps): ReactNode {
  if (def.cell === undefined) return null;
  if (table === undefined)
    throw new Error(`Column "${id}" has a cell: create it with clientColumnHelper().display().`);
  return createElement(def.cell, table.getCellContext(id, client));
}

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
