import type { Pen } from '@/components/drawing/pen';
import { ink } from '@/theme/ink';

const ARC = Math.acos(7.4 / 9); // Where the two circles meet, as seen from the middle of the taken one.

/** One seat taken, one still free: `height` high, half as wide again. The drawing is that of config/icons.ts. */
export function drawLogo(pen: Pen, x: number, y: number, height: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(height / 24, height / 24);
  pen.strokeStyle = ink.accent;
  pen.lineWidth = 2;
  pen.setLineDash([3.4, 2.6]);
  pen.beginPath();
  pen.arc(25, 12, 8.2, 0, Math.PI * 2);
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  pen.arc(10, 12, 9, 0, Math.PI * 2);
  pen.fillStyle = ink.accent;
  pen.fill();
  pen.beginPath();
  pen.arc(10, 12, 9, -ARC, ARC);
  pen.arc(25, 12, 9, Math.PI - ARC, Math.PI + ARC);
  pen.closePath();
  pen.fillStyle = ink.accentLight;
  pen.fill();
  pen.restore();
}
