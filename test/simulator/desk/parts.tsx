import calendar from 'lucide-static/icons/calendar-days.svg';
import check from 'lucide-static/icons/check.svg';
import chevronDown from 'lucide-static/icons/chevron-down.svg';
import ellipsis from 'lucide-static/icons/ellipsis.svg';
import images from 'lucide-static/icons/images.svg';
import list from 'lucide-static/icons/list.svg';
import plus from 'lucide-static/icons/plus.svg';
import receipt from 'lucide-static/icons/receipt-text.svg';
import rotate from 'lucide-static/icons/rotate-ccw.svg';
import smartphone from 'lucide-static/icons/smartphone.svg';
import smile from 'lucide-static/icons/smile.svg';
import wallet from 'lucide-static/icons/wallet.svg';
import x from 'lucide-static/icons/x.svg';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const drawings = {
  calendar,
  check,
  chevronDown,
  ellipsis,
  images,
  list,
  plus,
  receipt,
  rotate,
  smartphone,
  smile,
  wallet,
  x,
};

export function Icon({ name, size = 16 }: { readonly name: keyof typeof drawings; readonly size?: number }) {
  return (
    <i
      className="icon"
      style={{ width: size, height: size }}
      aria-hidden
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of ours, built in.
      dangerouslySetInnerHTML={{ __html: drawings[name] }}
    />
  );
}

export function Logo({ size }: { readonly size: number }) {
  return (
    <svg className="logo" width={size * 1.5} height={size} viewBox="0 0 36 24" aria-hidden>
      <circle className="logo__full" cx="10" cy="12" r="9" />
      <circle className="logo__open" cx="25" cy="12" r="8.2" />
      <path className="logo__both" d="M17.6 6.6a9 9 0 0 1 0 10.8 9 9 0 0 1 0-10.8z" />
    </svg>
  );
}

export function Face({
  src,
  size,
  square,
}: {
  readonly src: string;
  readonly size: number;
  readonly square?: boolean;
}) {
  return <img className={square ? 'face face--square' : 'face'} src={src} width={size} height={size} alt="" />;
}

/** A button with something that opens at it; a click elsewhere closes it. */
export function Opens(props: {
  readonly label: string;
  readonly className?: string;
  readonly face: ReactNode;
  readonly up?: boolean;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (event: Event) => {
      if (!ref.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    window.addEventListener('blur', leave); // The pointer went into a phone.
    return () => {
      document.removeEventListener('pointerdown', leave);
      window.removeEventListener('blur', leave);
    };
  }, [isOpen]);
  return (
    <span className="opens" ref={ref}>
      <button
        type="button"
        className={props.className}
        aria-label={props.label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {props.face}
      </button>
      {isOpen && (
        <div className={`opens__panel ${props.up ? 'opens__panel--up' : ''}`}>
          {props.children(() => setOpen(false))}
        </div>
      )}
    </span>
  );
}

/** One of several. */
export function Chips<Value extends string>(props: {
  readonly values: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}) {
  return (Object.entries(props.values) as [Value, string][]).map(([value, text]) => (
    <button
      key={value}
      type="button"
      className={value === props.chosen ? 'chip chip--on' : 'chip'}
      aria-pressed={value === props.chosen}
      onClick={() => props.choose(value)}
    >
      {text}
    </button>
  ));
}
