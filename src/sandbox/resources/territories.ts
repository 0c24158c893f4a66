import type { Family } from '../family.ts'
import type { World } from '../world.ts'

export const territories: Family = { type: 'territories' }

/** Where the store sells, by currency; all others pay in dollars. */
const byCurrency: Readonly<Record<string, string>> = {
  EUR: 'AUT BEL BGR BIH CYP DEU ESP EST FIN FRA GRC HRV IRL ITA LTU LUX LVA MLT MNE NLD PRT SRB SVK SVN XKS',
  ...{ AED: 'ARE', AUD: 'AUS', BRL: 'BRA', CAD: 'CAN', CHF: 'CHE', CLP: 'CHL', CNY: 'CHN', COP: 'COL' },
  ...{ CZK: 'CZE', DKK: 'DNK', EGP: 'EGY', GBP: 'GBR', HKD: 'HKG', HUF: 'HUN', IDR: 'IDN', ILS: 'ISR' },
  ...{ INR: 'IND', JPY: 'JPN', KRW: 'KOR', KZT: 'KAZ', MXN: 'MEX', MYR: 'MYS', NGN: 'NGA', NOK: 'NOR' },
  ...{ NZD: 'NZL', PEN: 'PER', PHP: 'PHL', PKR: 'PAK', PLN: 'POL', QAR: 'QAT', RON: 'ROU', RUB: 'RUS' },
  ...{
    SAR: 'SAU',
    SEK: 'SWE',
    SGD: 'SGP',
    THB: 'THA',
    TRY: 'TUR',
    TWD: 'TWN',
    TZS: 'TZA',
    VND: 'VNM',
    ZAR: 'ZAF',
  },
  USD:
    'AFG AGO AIA ALB ARG ARM ATG AZE BEN BFA BHR BHS BLR BLZ BMU BOL BRB BRN BTN BWA CIV CMR COD COG CPV CRI CYM DMA ' +
    'DOM DZA ECU FJI FSM GAB GEO GHA GMB GNB GRD GTM GUY HND IRQ ISL JAM JOR KEN KGZ KHM KNA KWT LAO LBN LBR LBY LCA ' +
    'LKA MAC MAR MDA MDG MDV MKD MLI MMR MNG MOZ MRT MSR MUS MWI NAM NER NIC NPL NRU OMN PAN PLW PNG PRY RWA SEN SLB ' +
    'SLE SLV STP SUR SWZ SYC TCA TCD TJK TKM TON TTO TUN UGA UKR URY USA UZB VCT VEN VGB VUT YEM ZMB ZWE',
}

export function addTerritories(world: World): void {
  const all = Object.entries(byCurrency).flatMap(([currency, ids]) =>
    ids.split(' ').map((id) => ({ id, currency })),
  )
  for (const { id, currency } of all.sort((one, other) => (one.id < other.id ? -1 : 1)))
    world.insert('territories', { id, attributes: { currency } })
}
