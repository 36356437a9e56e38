export { HtmlFrame, type HtmlFrameProps } from './HtmlFrame.tsx';
