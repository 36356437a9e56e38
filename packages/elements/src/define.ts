import { activateAccount, type ActivateAccountProperties } from './activate-account.tsx';
import { clientList, type ClientListProperties } from './client-list.tsx';
import type { ElementDefinition } from './element-definition.ts';
import type { FoyerEvents } from './events.ts';
import { sendInviteDialog, type SendInviteDialogProperties } from './send-invite-dialog.tsx';
import { toElementClass } from './to-element-class.ts';

/** `<foyer-client-list>`: the client list of a firm. */
export interface FoyerClientListElement extends HTMLElement, ClientListProperties {}
/** `<foyer-send-invite-dialog>`: the invitation dialog, without a list. */
export interface FoyerSendInviteDialogElement extends HTMLElement, SendInviteDialogProperties {}
/** `<foyer-activate-account>`: the page that an invitation link opens. */
export interface FoyerActivateAccountElement extends HTMLElement, ActivateAccountProperties {}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-client-list': FoyerClientListElement;
    'foyer-send-invite-dialog': FoyerSendInviteDialogElement;
    'foyer-activate-account': FoyerActivateAccountElement;
  }
  interface GlobalEventHandlersEventMap extends FoyerEvents {}
}

function define<Props extends object>(registry: CustomElementRegistry, plan: ElementDefinition<Props>): void {
  if (!registry.get(plan.tag)) registry.define(plan.tag, toElementClass(plan));
}

/**
 * Registers `<foyer-client-list>`, `<foyer-send-invite-dialog>` and `<foyer-activate-account>`, unless they are already registered.
 * The elements render the React components into themselves once `portal` is set, and dispatch events that bubble.
 * @param registry defaults to `window.customElements`
 * @example
 * defineFoyerElements();
 * const list = document.querySelector('foyer-client-list');
 * if (list) list.portal = createPortalClient({ baseUrl: 'https://portal.example', getToken: () => session.token });
 */
export function defineFoyerElements(registry: CustomElementRegistry = customElements): void {
  define(registry, clientList);
  define(registry, sendInviteDialog);
  define(registry, activateAccount);
}
