import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { DeskPerson, Snapshot } from '../server/desk';
import { type DeskWords, words } from './words';

const AGAIN_AFTER = 1_000;

export interface Desk extends Snapshot {
  readonly w: DeskWords;
  /** Asks the simulator to do something. What it says against it is shown to the user. */
  readonly act: (name: string, asked?: object) => Promise<void>;
  readonly person: (openid: string) => DeskPerson | undefined;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside of the desk');
  return desk;
}

/** What the simulator shows, as long as it runs. */
export function useSimulator() {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [isLost, setLost] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState('');

  useEffect(() => {
    let ended = false;
    let line: WebSocket | undefined;
    const connect = () => {
      line = new WebSocket(`ws://${window.location.host}/socket`);
      line.onmessage = ({ data }) => {
        setLost(false);
        const next = JSON.parse(String(data)) as Snapshot;
        receivedAt = Date.now();
        setSnapshot(next);
      };
      line.onclose = () => {
        if (ended) return;
        setLost(true);
        setTimeout(connect, AGAIN_AFTER);
      };
    };
    connect();
    return () => {
      ended = true;
      line?.close();
    };
  }, []);

  const act = async (name: string, asked: object = {}) => {
    setBusy(name);
    try {
      const response = await fetch(`/desk/${name}`, { method: 'POST', body: JSON.stringify(asked) });
      const { error } = (await response.json()) as { error?: string };
      setTrouble(error ?? '');
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy('');
    }
  };

  const desk: Desk | undefined = snapshot && {
    ...snapshot,
    w: words[snapshot.language],
    act,
    person: (openid) => [...snapshot.people, ...snapshot.others].find((one) => one.openid === openid),
  };
  return { desk, isLost, trouble, clearTrouble: () => setTrouble(''), busy };
}

let receivedAt = Date.now();

/** The simulator's time, which goes on between two snapshots. */
export const nowOn = ({ now }: Snapshot) => now + (Date.now() - receivedAt);

/** Draws again every so many ms. */
export function useTick(every: number): void {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => draw((count) => count + 1), every);
    return () => clearInterval(timer);
  }, [every]);
}

/** Scrolls to the end whenever `length` grows. */
export function useEnd<Element extends HTMLElement>(length: number) {
  const ref = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the length is what it waits for.
  useEffect(() => {
    const toEnd = () => ref.current?.scrollTo({ top: ref.current.scrollHeight });
    toEnd();
    window.addEventListener('resize', toEnd);
    return () => window.removeEventListener('resize', toEnd);
  }, [length]);
  return ref;
}

const BEIJING_MS = 8 * 3_600_000;
const inBeijing = (at: number) => new Date(at + BEIJING_MS).toISOString();

/** "2026-11-21", in Beijing */
export const beijingDay = (at: number) => inBeijing(at).slice(0, 10);

/** "10:46", or "10:46:07": the time in China, as the phones show it. */
export const timeText = (at: number, withSeconds = false) => inBeijing(at).slice(11, withSeconds ? 19 : 16);

/** "11-21 10:46" */
export const dayText = (at: number) => `${inBeijing(at).slice(5, 10)} ${timeText(at)}`;
