import { Image, View } from '@tarojs/components';
import { points } from '@/theme/points';
import './Picture.scss';

interface Props {
  readonly src: string;
  readonly size?: number; //   points of a square thumb; without it the width of its place, square
  readonly ratio?: number; //  height : width
  readonly alt?: string;
  readonly faded?: boolean; // sold out
  readonly eager?: boolean; // the picture a page opens with
  readonly className?: string;
}

/** A picture that holds its place before it comes, and is fetched when it comes near. */
export function Picture({ src, size, ratio = 1, alt = '', faded = false, eager = false, className = '' }: Props) {
  const box = size
    ? { width: points(size), height: points(size * ratio) }
    : { width: '100%', paddingTop: `${ratio * 100}%` };
  return (
    <View
      className={`picture ${size ? 'picture--thumb' : ''} ${faded ? 'picture--faded' : ''} ${className}`}
      style={box}
    >
      {src && <Image className="picture__image" src={src} mode="aspectFill" lazyLoad={!eager} ariaLabel={alt} />}
    </View>
  );
}
