import { Canvas } from '@tarojs/components';
import './ShareCanvas.scss';

/** Where the picture of a card is drawn: on the page that shares, and out of sight. See cardPicture.ts. */
export const ShareCanvas = () => <Canvas type="2d" id={SHARE_CANVAS} className="share-canvas" />;

export const SHARE_CANVAS = 'share-canvas';
