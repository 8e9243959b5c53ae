import type { ReactElement } from 'react';
import styles from './qr-code.module.css';

/** A QR code as dark runs, `x,y,length`, in a square of `size` modules: small enough to travel with the page's state. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Computes a QR code; its library is loaded only when one is wanted. */
export async function makeQrCode(text: string): Promise<QrCode> {
  const { create } = await import('qrcode');
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let length = 0;
      while (x + length < size && data[y * size + x + length] === 1) length += 1;
      if (length > 0) path += `M${x} ${y}h${length}v1h-${length}z`;
      x += length;
    }
  return { size, path };
}

/** Dark on light in both colour schemes: cameras need it so. */
export function QrCodeImage({
  code: { size, path },
  label,
}: {
  readonly code: QrCode;
  readonly label: string;
}): ReactElement {
  return (
    <svg
      className={styles['code']}
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
