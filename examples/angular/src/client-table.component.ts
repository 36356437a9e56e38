import { Component, inject } from '@angular/core';
import { fullName } from '@foyer/sdk/rules';
import { ClientsService } from './clients.service';
import { maySend, statusOf } from './status-labels';

@Component({
  selector: 'foyer-example',
  providers: [ClientsService],
  template: `
    <main>
      <h1>Clients</h1>
      @if (service.failure(); as failure) {
        <p role="alert">
          {{ failure.message }}
          <button type="button" (click)="service.load()">Try again</button>
        </p>
      } @else if (service.clients() === null) {
        <p role="status">Loading clients…</p>
      }
      @if (service.clients(); as clients) {
        <table>
          <thead>
            <tr>
              <th scope="col">Client</th>
              <th scope="col">Member</th>
              <th scope="col">Status</th>
              <th scope="col"></th>
            </tr>
          </thead>
          @for (client of clients; track client.id) {
            <tbody>
              @for (member of client.members; track member.id) {
                <tr>
                  <th scope="row">{{ client.name }}</th>
                  <td>{{ nameOf(member.name) }}</td>
                  <td>{{ statusOf(member, service.now()) }}</td>
                  <td>
                    @if (service.session(); as session) {
                      @if (maySend(member, session, service.now())) {
                        <button
                          type="button"
                          [attr.aria-label]="'Send invite to ' + nameOf(member.name)"
                          (click)="service.invite(client.id, member.id)"
                        >
                          Send invite
                        </button>
                      }
                    }
                  </td>
                </tr>
              }
            </tbody>
          }
        </table>
      }
    </main>
  `,
})
export class ClientTable {
  readonly service = inject(ClientsService);
  readonly nameOf = fullName;
  readonly statusOf = statusOf;
  readonly maySend = maySend;
}
