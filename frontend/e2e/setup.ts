// Before the first journey: the demo city, served. After the last: nothing of it is left.
import { rmSync } from "node:fs";
import { chromium } from "./chromium.ts";
import { install, serve, TODAY } from "./processes.ts";

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (!chromium()) {
    process.stdout.write("SKIPPED all journeys in a browser: no Chromium found; set CHROMIUM_PATH · 没有找到浏览器，网页未经检查\n");
    return undefined;
  }
  const city = install();
  const service = await serve(city, "--demo", "--today", TODAY);
  process.env["CITY_HOME"] = city.XINYONG_HOME;
  process.env["CITY_ADDRESS"] = service.address;
  return async () => {
    await service.stop();
    rmSync(city.XINYONG_HOME, { recursive: true });
  };
}
