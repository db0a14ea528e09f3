import { makeAutoObservable, observableRef } from 'mobx';
import type { Words } from '@/domain/words';

/** English is shown only where it says something else. */
export const english = ({ zh, en }: Words) => (en === zh ? '' : en);

/** One line of a list: what it says, and for facts what that is. */
export interface Line {
  readonly key: number;
  readonly zh: string;
  readonly en: string;
  readonly valueZh: string;
  readonly valueEn: string;
}
export type LineField = 'zh' | 'en' | 'valueZh' | 'valueEn';

/** Promises, or facts: short lines in their order, added and taken away. */
export class WordsList {
  lines: readonly Line[] = [];
  private made = 0;

  constructor(readonly most: number) {
    makeAutoObservable<this, 'made'>(this, { lines: observableRef, most: false, made: false });
  }

  take(all: readonly { readonly name: Words; readonly value?: Words }[]): void {
    this.lines = all.map(({ name, value }) => ({
      ...{ key: this.nextKey(), zh: name.zh, en: english(name) },
      ...{ valueZh: value?.zh ?? '', valueEn: value ? english(value) : '' },
    }));
  }

  get isFull(): boolean {
    return this.lines.length >= this.most;
  }

  add(): void {
    if (!this.isFull) {
      this.lines = [...this.lines, { key: this.nextKey(), zh: '', en: '', valueZh: '', valueEn: '' }];
    }
  }

  write(key: number, field: LineField, value: string): void {
    this.lines = this.lines.map((line) => (line.key === key ? { ...line, [field]: value } : line));
  }

  remove(key: number): void {
    this.lines = this.lines.filter((line) => line.key !== key);
  }

  get promises(): Words[] {
    return this.lines.flatMap(({ zh, en }) => (zh.trim() ? { zh: zh.trim(), en: en.trim() } : []));
  }

  get facts(): { name: Words; value: Words }[] {
    return this.lines.flatMap(({ zh, en, valueZh, valueEn }) =>
      zh.trim() && valueZh.trim()
        ? { name: { zh: zh.trim(), en: en.trim() }, value: { zh: valueZh.trim(), en: valueEn.trim() } }
        : [],
    );
  }

  private nextKey(): number {
    this.made += 1;
    return this.made;
  }
}
