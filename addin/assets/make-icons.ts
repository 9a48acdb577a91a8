import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'

/** Draws the add-in's icons: three bars of a ranking on a blue square. Run once; the pictures are kept beside this file. */
const SIZES = [16, 32, 64, 80]
const BLUE = [0x0f, 0x54, 0x8c, 0xff] as const
const WHITE = [0xff, 0xff, 0xff, 0xff] as const
const CLEAR = [0, 0, 0, 0] as const

for (const size of SIZES) writeFileSync(fileURLToPath(new URL(`icon-${size}.png`, import.meta.url)), png(size))

/** The colour at a point of the unit square. */
function colour(x: number, y: number): readonly [number, number, number, number] {
  const corner = 0.16
  const dx = Math.max(corner - x, x - (1 - corner), 0)
  const dy = Math.max(corner - y, y - (1 - corner), 0)
  if (dx * dx + dy * dy > corner * corner) return CLEAR
  const bars = [
    { from: 0.2, to: 0.36, top: 0.5 },
    { from: 0.42, to: 0.58, top: 0.24 },
    { from: 0.64, to: 0.8, top: 0.62 },
  ]
  return bars.some(({ from, to, top }) => x >= from && x < to && y >= top && y < 0.8) ? WHITE : BLUE
}

/** Each pixel is the mean of sixteen samples, so that edges are smooth. */
function pixel(size: number, px: number, py: number): number[] {
  const sums = [0, 0, 0, 0]
  for (let sample = 0; sample < 16; sample++) {
    const [red, green, blue, alpha] = colour(
      (px + ((sample % 4) + 0.5) / 4) / size,
      (py + (Math.floor(sample / 4) + 0.5) / 4) / size,
    )
    for (const [at, value] of [red * alpha, green * alpha, blue * alpha, alpha].entries())
      sums[at] = (sums[at] ?? 0) + value
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sums
  return alpha === 0 ? [0, 0, 0, 0] : [red / alpha, green / alpha, blue / alpha, alpha / 16].map(Math.round)
}

function png(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (__, x) => pixel(size, x, y)).flat(),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
