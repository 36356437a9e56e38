// An application built by Angular's own command needs no compiler in the page; this one has no such command.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideZonelessChangeDetection } from '@angular/core';
import { createPortalClient } from '@foyer/sdk';
import { ClientTable } from './client-table.component';
import { PORTAL } from './clients.service';

const portal = createPortalClient({
  baseUrl: import.meta.env['VITE_PORTAL_URL'],
  getToken: () => import.meta.env['VITE_PORTAL_TOKEN'],
});

await bootstrapApplication(ClientTable, {
  providers: [provideZonelessChangeDetection(), { provide: PORTAL, useValue: portal }],
});
