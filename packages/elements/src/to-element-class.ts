import { createRoot, type Root } from 'react-dom/client';
import type { ElementDefinition } from './element-definition.ts';

/**
 * Creates the class of a custom element. A function, because `HTMLElement` does not exist on a server that imports this module.
 * The element renders into its light DOM, so that the style sheet, labels and focus management of the page apply.
 */
export function toElementClass<Props extends object>({
  attributes,
  properties,
  render,
}: ElementDefinition<Props>): CustomElementConstructor {
  class FoyerElement extends HTMLElement {
    static readonly observedAttributes = Object.keys(attributes);

    props: Props = properties;
    #root: Root | null = null;
    #isScheduled = false;

    connectedCallback(): void {
      this.#upgradeProperties();
      this.#scheduleRender();
    }

    disconnectedCallback(): void {
      this.#scheduleRender();
    }

    attributeChangedCallback(name: string, before: string | null, text: string | null): void {
      const parse = attributes[name];
      if (parse && before !== text) this.change(parse(text));
    }

    readonly change = (changes: object): void => {
      this.props = Object.assign({}, this.props, changes);
      this.#scheduleRender();
    };

    /** Properties set before registration are own properties, which would shadow the accessors. */
    #upgradeProperties(): void {
      for (const name of Object.keys(properties)) {
        if (!Object.hasOwn(this, name)) continue;
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }

    /** Batches changes in a microtask. An element that is moved within one task is not unmounted. */
    #scheduleRender(): void {
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      queueMicrotask(() => {
        this.#isScheduled = false;
        this.#render();
      });
    }

    #render(): void {
      const content = this.isConnected
        ? render({ props: this.props, setProperties: this.change, dispatch: this.#dispatch })
        : null;
      if (content !== null) {
        this.#root ??= createRoot(this);
        this.#root.render(content);
      } else if (this.#root) {
        this.#root.unmount();
        this.#root = null;
      }
    }

    readonly #dispatch = (type: string, detail: object): void =>
      void this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  for (const name of Object.keys(properties)) {
    Object.defineProperty(FoyerElement.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: FoyerElement): unknown {
        return Reflect.get(this.props, name);
      },
      set(this: FoyerElement, value: unknown) {
        this.change({ [name]: value });
      },
    });
  }
  return FoyerElement;
}
