// The zones as tiles in rough compass order. A diagram, not a map: no boundary is drawn (《地图审核管理规定》).
import { type FragmentType, graphql, readFragment } from "../gql";
import { count } from "../words/format";
import { t } from "../words/t";
import "./zone-tiles.css";

const zoneFigures = graphql(`
  fragment ZoneTile on ZoneStatistics {
    zone {
      code
      name
      tileRow
      tileColumn
    }
    last30Days
  }
`);

const SHADES = 5;

/** The shade of a number among others, 1 (few) to 5 (many); 0 has the lightest. */
export function shade(number: number, most: number): number {
  return most === 0 ? 1 : Math.max(1, Math.ceil((number / most) * SHADES));
}

export function ZoneTiles({ zones }: { zones: readonly FragmentType<typeof zoneFigures>[] }) {
  const tiles = zones.map((ref) => readFragment(zoneFigures, ref));
  const most = Math.max(0, ...tiles.map((tile) => tile.last30Days));
  const columns = 1 + Math.max(0, ...tiles.map(({ zone }) => zone.tileColumn));
  return (
    <figure className="zone-tiles">
      <div className="zone-grid" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {tiles.map(({ zone, last30Days }) => (
          <a
            key={zone.code}
            className={`shade-${shade(last30Days, most)}`}
            href={`/publicity/permits?zone=${encodeURIComponent(zone.code)}`}
            style={{ gridRow: zone.tileRow + 1, gridColumn: zone.tileColumn + 1 }}
          >
            <span lang="zh-CN">{zone.name}</span>
            <b>
              {count(last30Days)}
              <span className="hidden">{t("条，查看该区镇的行政许可")}</span>
            </b>
          </a>
        ))}
      </div>
      <figcaption>
        <span className="zone-scale">
          {t("少")}
          {Array.from({ length: SHADES }, (_, at) => (
            <i key={at} className={`shade-${at + 1}`} />
          ))}
          {t("多")}
        </span>
        <span>{t("方位示意，非行政区划图")}</span>
      </figcaption>
    </figure>
  );
}
