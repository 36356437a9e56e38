import { activateAccount, type ActivateAccountProperties } from './activate-account.tsx';
import { clientList, type ClientListProperties } from './client-list.tsx';
import type { ElementPlan } from './element-plan.ts';
import type { FoyerEvents } from './events.ts';
import { sendInviteDialog, type SendInviteDialogProperties } from './send-invite-dialog.tsx';
import { toElementClass } from './to-element-class.ts';

/** `<foyer-client-list>`: the client list of a firm. */
export interface FoyerClientListElement extends HTMLElement, ClientListProperties {}
/** `<foyer-send-invite-dialog>`: the dialog alone, behind a button of the page. */
export interface FoyerSendInviteDialogElement extends HTMLElement, SendInviteDialogProperties {}
/** `<foyer-activate-account>`: the client's own side, behind the link in the mail. */
export interface FoyerActivateAccountElement extends HTMLElement, ActivateAccountProperties {}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-client-list': FoyerClientListElement;
    'foyer-send-invite-dialog': FoyerSendInviteDialogElement;
    'foyer-activate-account': FoyerActivateAccountElement;
  }
  interface GlobalEventHandlersEventMap extends FoyerEvents {}
}

function define<Props extends object>(registry: CustomElementRegistry, plan: ElementPlan<Props>): void {
  if (!registry.get(plan.tag)) registry.define(plan.tag, toElementClass(plan));
}

/**
 * Registers `<foyer-client-list>`, `<foyer-send-invite-dialog>` and `<foyer-activate-account>`, each once however often it is called.
 * They draw into themselves what the React components draw, once they have their `portal`; what happens is told by events.
 * @param registry default that of the page
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
