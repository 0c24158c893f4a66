import { pngOf } from './png.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** A PNG as a store takes it, without transparency: a card on a colour that fades, so that several can be told apart. */
export function makePicture({ width, height, hue }: { width: number; height: number; hue: number }): Buffer {
  const bytesPerLine = 1 + width * 3
  const lines = Buffer.alloc(bytesPerLine * height)
  for (let y = 0; y < height; y += 1) {
    const back = line(width, colourAt(hue, 0.35 + (y / height) * 0.4))
    const isCard = y > height * 0.3 && y < height * 0.9
    if (isCard) {
      const row = Math.floor((y - height * 0.3) / (height * 0.075))
      const isText = y % Math.round(height * 0.075) < height * 0.03
      const paint: Colour = isText ? colourAt(hue + row * 25, 0.8) : [250, 250, 252]
      back.set(line(Math.floor(width * 0.7), paint), Math.floor(width * 0.15) * 3)
    }
    lines.set(back, y * bytesPerLine + 1)
  }
  return pngOf({ width, height, colourType: 2, rows: lines })
}

function line(width: number, colour: Colour): Buffer {
  return Buffer.alloc(width * 3, Buffer.from(colour))
}

function colourAt(hue: number, lightness: number): Colour {
  const channel = (shift: number) => {
    const angle = ((hue + shift) % 360) / 60
    const share = Math.min(1, Math.max(0, Math.abs(angle - 3) - 1))
    return Math.round(255 * lightness * (0.4 + 0.6 * share))
  }
  return [channel(0), channel(240), channel(120)]
}
