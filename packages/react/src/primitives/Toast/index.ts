export { Toast, ToastRegion, type ToastProps } from './Toast.tsx';
