/**
 * WXSS to CSS: @import inlined, rpx to vw, built-in tags to wx-TAG, page to body, safe-area env() to variables,
 * a class prefix and :host for isolated components.
 */
import fs from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { TAGS } from './builtins.mjs';

const tags = new Set(TAGS);
const RPX_PER_VW = 7.5;

/** The CSS of one WXSS file. `scope` is the class prefix of an isolated component; `warn` hears what WeChat would refuse. */
export function compileWxss(root, file, { scope = '', warn = () => {} } = {}) {
  const ast = load(root, file, warn);
  const selectors = selectorParser((list) => {
    list.walkTags((tag) => {
      const name = tag.value.toLowerCase();
      if (name === 'page') tag.value = 'body';
      else if (tags.has(name)) tag.value = `wx-${name}`;
    });
    if (scope) scoped(list, scope);
  });
  ast.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/i.test(rule.parent.name)) return;
    try {
      rule.selector = selectors.processSync(rule.selector);
    } catch (error) {
      warn(`${file}: selector ${rule.selector}: ${error.message}`);
    }
  });
  ast.walkDecls((declaration) => {
    if (/rpx|safe-area/i.test(declaration.value)) declaration.value = safeArea(inVw(declaration.value));
    const local = declaration.value.match(/url\(\s*["']?(?!data:|https?:|\/\/|#)([^"')]+)/);
    if (local) warn(`${file}: local resource url(${local[1]}) is not allowed in WXSS by WeChat`);
  });
  ast.walkAtRules((rule) => {
    if (/rpx/.test(rule.params)) rule.params = rule.params.replace(/(\d+(?:\.\d+)?)rpx/g, (_, n) => `${n / 2}px`);
  });
  return ast.toString();
}

function load(root, file, warn, seen = []) {
  let ast;
  try {
    ast = postcss.parse(fs.readFileSync(path.join(root, file), 'utf8'), { from: file });
  } catch (error) {
    warn(`${file}: ${error.message}`);
    return postcss.root();
  }
  ast.walkAtRules('import', (rule) => {
    const match = rule.params.match(/["']([^"']+)["']|url\(\s*["']?([^"')]+)/);
    const named = match && (match[1] || match[2]);
    if (!named || /^https?:/.test(named)) return void rule.remove();
    const target = named[0] === '/' ? named.slice(1) : path.posix.join(path.posix.dirname(file), named);
    if (seen.includes(target) || !fs.existsSync(path.join(root, target))) {
      warn(`${file}: @import ${named} not found`);
      return void rule.remove();
    }
    rule.replaceWith(load(root, target, warn, [...seen, file]).nodes);
  });
  return ast;
}

function scoped(list, scope) {
  list.walkClasses((node) => {
    node.value = `${scope}--${node.value}`;
  });
  list.walkPseudos((node) => {
    if (node.value !== ':host') return;
    node.replaceWith(selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: scope, quoteMark: '"' }));
  });
}

function inVw(value) {
  return value.replace(/(^|[^\w#.-])(-?(?:\d+\.?\d*|\.\d+))rpx\b/gi, (_, before, number) => {
    const vw = Number(number) / RPX_PER_VW;
    return before + (vw === 0 ? '0' : `${+vw.toFixed(5)}vw`);
  });
}

function safeArea(value) {
  return value.replace(
    /\b(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g,
    'var(--wx-sai-$1,0px)',
  );
}
