import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What the compiled mini program hands to App() and Page(), and what a page is once it is open. */
export interface Hooks {
  readonly data?: object;
  readonly [hook: string]: unknown;
}
export type Query = Readonly<Record<string, string>>;
type Called = (this: unknown, ...given: unknown[]) => unknown;

/** Of miniprogram-simulate, what is used here: its own types want those of all of WeChat. */
interface Simulate {
  load(definition: object): string;
  render(id: string): Rendered;
}
interface Rendered {
  readonly dom: HTMLElement;
  readonly instance: Hooks;
  attach(parent: Node): void;
  detach(): void;
}

/** Names of a browser that the logic layer of WeChat does not have: compiled code must not find them here either. */
const HIDDEN = ['window', 'document', 'navigator', 'location', 'localStorage', 'fetch', 'XMLHttpRequest', 'self'];

const { load, render } = jest.requireActual<Simulate>('miniprogram-simulate');

/**
 * Runs the compiled mini program's own files as WeChat does: app.js first, then the page, each required once, with
 * `wx` as given. A page becomes a component of miniprogram-simulate, its template compiled by WeChat's own compiler.
 */
export function openProgram(dist: string, wx: object) {
  const modules = new Map<string, { exports: unknown }>();
  const registered: { app?: Hooks; page?: Hooks } = {}; // The page: the one that was run last.
  const pages: object[] = [];

  const register = (what: 'app' | 'page') => (given: Hooks) => Object.assign(registered, { [what]: given });

  function run(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const given: Record<string, unknown> = {
      ...{ wx, module, exports: module.exports, getApp: () => registered.app, getCurrentPages: () => pages },
      require: (to: string) => run(resolved(file, to)),
      ...{ App: register('app'), Page: register('page') },
      ...{ Component: ignore, Behavior: ignore }, // Taro's own, for what is nested deeper than its templates.
    };
    const code = readFileSync(path.join(dist, file), 'utf8');
    new Function(...Object.keys(given), ...HIDDEN, code)(...Object.values(given));
    return module.exports;
  }

  /** The launch of the app: what WeChat calls before there is a page. */
  function launch(route: string, query: Query): void {
    run('app.js');
    const options = { path: route, query, scene: 1001 };
    for (const hook of ['onLaunch', 'onShow']) call(registered.app, hook, options);
  }

  /** Opens a page by its route. `rendered.dom` is what is seen of it; `ask` calls what WeChat calls on a page. */
  function open(route: string, query: Query) {
    run(`${route}.js`);
    const { page } = registered;
    if (!page) throw new Error(`${route}.js called no Page()`);
    const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'));
    const id = load({
      ...{ template: templateOf(dist, route), usingComponents: {}, data: page.data ?? {}, methods },
      attached(this: object) {
        Object.assign(this, { route, options: query });
        pages.push(this);
        call(this, 'onLoad', query);
        call(this, 'onShow');
      },
      ready(this: object) {
        call(this, 'onReady');
      },
      detached(this: object) {
        call(this, 'onUnload');
        pages.splice(pages.indexOf(this), 1);
      },
    });
    const rendered = render(id);
    rendered.attach(document.createElement('div'));
    return { rendered, ask: (hook: string, ...given: unknown[]) => call(rendered.instance, hook, ...given) };
  }

  return { launch, open, hide: () => call(registered.app, 'onHide', {}) };
}

function call(self: object | undefined, hook: string, ...given: unknown[]): unknown {
  return ((self as Hooks | undefined)?.[hook] as Called | undefined)?.apply(self, given);
}

const ignore = () => {};

function resolved(from: string, to: string): string {
  const file = path.join(path.dirname(from), to);
  return file.endsWith('.js') ? file : `${file}.js`;
}

type Templates = (file: string) => unknown;
const compiled = new Map<string, Templates>();

/** The page's template, of all templates of the program as WeChat's compiler (wcc, in miniprogram-compiler) makes them. */
function templateOf(dist: string, route: string): unknown {
  let templates = compiled.get(dist);
  if (!templates) {
    if (!existsSync(path.join(dist, 'base.wxml'))) throw new Error(`${dist} has no base.wxml: npm run build:weapp`);
    const compiler = createRequire(__filename)('miniprogram-compiler') as { wxmlToJs(folder: string): string };
    templates = new Function(compiler.wxmlToJs(dist))() as Templates;
    compiled.set(dist, templates);
  }
  return templates(`${route}.wxml`);
}
