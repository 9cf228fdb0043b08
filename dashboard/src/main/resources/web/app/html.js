/** What the page is built of. Text goes in as text: nothing here, or anywhere, takes markup from outside. */
const { h, render } = window.preact;

export const { useState, useEffect, useRef, useCallback } = window.preactHooks;
export { h, render };

const tag = (name) => (properties, ...children) => h(name, properties, ...children);

export const a = tag('a');
export const article = tag('article');
export const bdi = tag('bdi');
export const button = tag('button');
export const canvas = tag('canvas');
export const dd = tag('dd');
export const details = tag('details');
export const dialog = tag('dialog');
export const div = tag('div');
export const dl = tag('dl');
export const dt = tag('dt');
export const fieldset = tag('fieldset');
export const form = tag('form');
export const h1 = tag('h1');
export const h2 = tag('h2');
export const header = tag('header');
export const input = tag('input');
export const kbd = tag('kbd');
export const label = tag('label');
export const legend = tag('legend');
export const li = tag('li');
export const main = tag('main');
export const mark = tag('mark');
export const nav = tag('nav');
export const ol = tag('ol');
export const option = tag('option');
export const p = tag('p');
export const section = tag('section');
export const select = tag('select');
export const span = tag('span');
export const strong = tag('strong');
export const summary = tag('summary');
export const table = tag('table');
export const tbody = tag('tbody');
export const td = tag('td');
export const textarea = tag('textarea');
export const th = tag('th');
export const thead = tag('thead');
export const time = tag('time');
export const tr = tag('tr');
export const ul = tag('ul');
