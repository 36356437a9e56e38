import { useEffect, useMemo, useRef, useState } from 'react';
import { fillFrame, parseHtml } from './fill-frame.ts';

export interface HtmlFrameProps {
  /** Accessible name of the frame. */
  title: string;
  html: string;
  /** Plain text shown if the page's Content-Security-Policy does not allow parsing HTML from a string. */
  fallback: string;
}

/**
 * Renders untrusted HTML, such as a mail, in a sandboxed iframe without scripts and navigation.
 * Not with `srcdoc`, which inherits the page's Content-Security-Policy: a strict one would drop the mail's styles and require trusted types.
 * @example
 * <HtmlFrame title="Activate your account" html={preview.html} fallback={preview.text} />
 */
export function HtmlFrame({ title, html, fallback }: HtmlFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(320);
  const parsed = useMemo(() => parseHtml(html), [html]);
  useEffect(() => {
    const iframe = frame.current;
    const frameDocument = iframe?.contentDocument;
    if (!frameDocument || parsed === null) return undefined;
    fillFrame(frameDocument, parsed);
    const measure = () => setHeight(Math.max(120, frameDocument.body.scrollHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frameDocument.body);
    const preventNavigation = (event: Event) => event.preventDefault();
    // Key events do not cross the frame boundary: forward Escape, so that it closes the dialog.
    const forwardEscape = ({ key }: KeyboardEvent) =>
      key === 'Escape' &&
      iframe?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    frameDocument.addEventListener('click', preventNavigation);
    frameDocument.addEventListener('keydown', forwardEscape);
    return () => {
      observer.disconnect();
      frameDocument.removeEventListener('click', preventNavigation);
      frameDocument.removeEventListener('keydown', forwardEscape);
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
