// Applications built with the Angular CLI do not need the JIT compiler. This example is built without the CLI.
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
