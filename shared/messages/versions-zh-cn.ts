import { VERSIONS_EXAMPLE as example } from '../scheme/versions-text.ts'
import { clipped, quotedZh as q } from './quoting.ts'
import type { VersionsWords } from './words.ts'

/** The sentences in Chinese about the versions of a scheme within one year. */
export const versionsZhCn: VersionsWords = {
  'versions-disagree': (p) =>
    `${q(...p.schemes)}两个版本的${clipped(p.what)}不同，年中不能更改，请改为一致，或作为另一个考核周期。`,
  'versions-same-day': (p) => `${q(...p.schemes)}都自 ${p.day} 起施行，无法确定以哪个为准，请改其中一个的施行日期。`,
  'versions-outside-year': (p) =>
    `${q(p.scheme)}的施行日期 ${p.day} 不在考核期之中（${p.from} 之后、${p.until} 以前），请改正。`,
  'versions-not-named': (p) =>
    `${p.text === '' ? '没有写考核办法及版本' : `${q(p.text)}不是考核办法及版本`}，应写成 ${example.one} 这样；年中修订过的须写成 ${example.amended} 这样。`,
  'versions-first-dated': (p) =>
    `${q(p.scheme)}是第一个版本，自考核期开始施行，请删去它前面的${q(p.day)}，写成 ${example.amended} 这样。`,
  'versions-day-missing': (p) => `${q(p.scheme)}没有写自哪天起施行，请写成 ${example.amended} 这样。`,
  'versions-out-of-order': (p) =>
    `${q(p.scheme)}自 ${p.day} 起施行，却写在 ${p.before} 起施行的版本后面，请按施行的先后写，如 ${example.amended}。`,
  'versions-of-others': (p) =>
    `${q(...p.schemes)}不是同一个考核办法的版本，不能写在一起；请只写同一办法的各个版本，如 ${example.amended}。`,
  'versions-repeated': (p) => `${q(p.scheme)}写了不止一次，请每个版本只写一次，如 ${example.amended}。`,
  'amended-within-period': (p) =>
    `${q(p.scheme)}自 ${p.day} 起施行，落在${q(p.period)}之中；这一期按期初施行的版本计分，请确认。`,
  'rule-not-in-force': (p) =>
    `${q(p.rule)}在 ${p.date} 施行的${q(p.scheme)}中没有规定，这一行没有计分，请核对规则和发生日期。`,
  'event-undated': (p) =>
    `${q(p.what)}没有发生日期，现按最后的版本${q(p.scheme)}计分；年中修订过办法，请补填发生日期。`,
}
