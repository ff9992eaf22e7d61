import { useApp } from "./app";
import type { Station } from "./types";
import { inOurs, language, t } from "./words";

export const titleOf = (station: Station): string =>
  station.number === undefined ? t("station.title.id", { id: station.id }) : t("station.title", { number: station.number });

export function StationHead({ station }: { station: Station }) {
  const { library } = useApp();
  const region = station.region && (library.stations.regions[station.region]?.[language()] ?? station.region);
  return (
    <>
      <h1>{titleOf(station)}</h1>
      <p class="where">
        <strong>{inOurs(station.name)}</strong>
        <br />
        {[region, station.district, station.address].filter(Boolean).join(", ")}
      </p>
    </>
  );
}
