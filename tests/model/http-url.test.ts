import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpUrl } from '../../src/model/http-url.ts';

const PAGE = 'https://host.example/folder/page.html';

describe(httpUrl, () => {
  it.each([
    ['https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
    ['HTTPS://A.example', 'https://a.example/'],
    ['http://a.example:8080/', 'http://a.example:8080/'],
    ['https://a.example:443/', 'https://a.example/'],
    ['  https://a.example/b \n', 'https://a.example/b'],
    ['ht\ntps://a.example/', 'https://a.example/'],
    ['https:\\\\a.example\\b', 'https://a.example/b'],
    ['https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('normalises %j to %j', (text, address) => {
    expect(httpUrl(text)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001\u001fjavascript:alert(1)',
    'javascript://https://a.example/%0aalert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.example/1234',
    'filesystem:https://a.example/x',
    'view-source:https://a.example/',
    'file:///etc/hosts',
    'ftp://a.example/',
    'mailto:a@a.example',
    'about:blank',
    'intent://a.example/#Intent;scheme=https;end',
  ])('refuses %j, with a page and without', (text) => {
    expect(httpUrl(text)).toBeNull();
    expect(httpUrl(text, PAGE)).toBeNull();
  });

  it.each(['https://user@a.example/', 'https://user:word@a.example/', 'https://:word@a.example/'])(
    'refuses %j, which has a name or a password',
    (text) => {
      expect(httpUrl(text)).toBeNull();
    },
  );

  it.each([
    '',
    'a.json',
    '/a.json',
    '//a.example/',
    '#a',
    '?a',
    'https://',
    'http:///',
    'javascript&colon;alert(1)',
  ])('refuses %j without a page to read it against', (text) => {
    expect(httpUrl(text)).toBeNull();
  });

  it.each([
    ['a.json', 'https://host.example/folder/a.json'],
    ['../a.json', 'https://host.example/a.json'],
    ['//a.example/b', 'https://a.example/b'],
    ['javascript&colon;alert(1)', 'https://host.example/folder/javascript&colon;alert(1)'],
    ['&#106;avascript:alert(1)', 'https://host.example/folder/&#106;avascript:alert(1)'],
  ])('reads %j against a page as %j', (text, address) => {
    expect(httpUrl(text, PAGE)).toBe(address);
  });

  it.each(['file:///home/', 'about:blank', 'data:text/html,', 'blob:https://a.example/1', 'none'])(
    'refuses a relative address against the page %j',
    (page) => {
      expect(httpUrl('a.json', page)).toBeNull();
    },
  );

  it('gives null or an address that is http(s) and stays as it is', () => {
    const texts = fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(texts, fc.option(fc.webUrl(), { nil: undefined }), (text, page) => {
        const address = httpUrl(text, page);
        if (address === null) return;
        expect(address).toMatch(/^https?:\/\/[^/]/);
        expect(httpUrl(address)).toBe(address);
      }),
    );
  });
});
