import { useEffect, useMemo, useRef, useState } from 'react';
import { fillFrame, parseHtml } from './fill-frame.ts';

export interface HtmlFrameProps {
  /** Names the frame for a screen reader. */
  title: string;
  html: string;
  /** Shown where the page's policy allows no HTML from text. */
  fallback: string;
}

/**
 * HTML from elsewhere, such as a mail, exactly as it looks: in a sandbox that runs nothing and leads nowhere.
 * Not by `srcdoc`, which inherits the page's policy: a strict one would take the mail's looks away, and wants trusted types.
 * @param props.fallback the same as text, where the page's policy allows no HTML from text
 * @example
 * <HtmlFrame title="Activate your account" html={preview.html} fallback={preview.text} />
 */
export function HtmlFrame({ title, html, fallback }: HtmlFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(320);
  const parsed = useMemo(() => parseHtml(html), [html]);
  useEffect(() => {
    const outside = frame.current;
    const inside = outside?.contentDocument;
    if (!inside || parsed === null) return undefined;
    fillFrame(inside, parsed);
    const measure = () => setHeight(Math.max(120, inside.body.scrollHeight));
    measure();
    const size = new ResizeObserver(measure);
    size.observe(inside.body);
    const stay = (event: Event) => event.preventDefault();
    // A key pressed in the frame is not heard outside of it.
    const tell = ({ key }: KeyboardEvent) =>
      key === 'Escape' &&
      outside?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    inside.addEventListener('click', stay);
    inside.addEventListener('keydown', tell);
    return () => {
      size.disconnect();
      inside.removeEventListener('click', stay);
      inside.removeEventListener('keydown', tell);
    };
  }, [parsed]);
  if (parsed === null) return <p>{fallback}</p>;
  return (
    <iframe
      ref={frame}
      className="foyer-HtmlFrame"
      title={title}
      sandbox="allow-same-origin"
      height={height}
    />
  );
}
