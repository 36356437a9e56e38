import { createRoot, type Root } from 'react-dom/client';
import type { ElementDefinition } from './element-definition.ts';

/**
 * A plan as a class that a browser can register. Made when it is asked for, so that a server may import this module.
 * It draws into itself, not into a shadow: the page's one style sheet, its focus and its labels reach what is inside.
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
    #due = false;

    connectedCallback(): void {
      this.#takeEarlyProperties();
      this.#drawSoon();
    }

    disconnectedCallback(): void {
      this.#drawSoon();
    }

    attributeChangedCallback(name: string, before: string | null, text: string | null): void {
      const read = attributes[name];
      if (read && before !== text) this.change(read(text));
    }

    readonly change = (changes: object): void => {
      this.props = Object.assign({}, this.props, changes);
      this.#drawSoon();
    };

    /** Set before the class was registered, they would hide the accessors. */
    #takeEarlyProperties(): void {
      for (const name of Object.keys(properties)) {
        if (!Object.hasOwn(this, name)) continue;
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }

    /** All that happens in one task is drawn once; an element that is moved within it keeps what it shows. */
    #drawSoon(): void {
      if (this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        this.#draw();
      });
    }

    #draw(): void {
      const drawn = this.isConnected
        ? render({ props: this.props, setProperties: this.change, dispatch: this.#tell })
        : null;
      if (drawn !== null) {
        this.#root ??= createRoot(this);
        this.#root.render(drawn);
      } else if (this.#root) {
        this.#root.unmount();
        this.#root = null;
      }
    }

    readonly #tell = (type: string, detail: object): void =>
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
