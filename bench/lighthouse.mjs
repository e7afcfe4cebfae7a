// Lighthouse on each address given, `times` over: node lighthouse.mjs TIMES URL… One line of JSON for each run.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [times, ...addresses] = process.argv.slice(2);
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
try {
  for (const address of addresses) {
    for (let run = 0; run < Number(times); run++) {
      // what stands by default: a phone, a slow line, a processor four times slower
      const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: ["performance", "accessibility"] });
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      const { performance, accessibility } = lhr.categories;
      const value = (audit) => lhr.audits[audit].numericValue;
      console.log(
        JSON.stringify({
          address,
          performance: performance.score * 100,
          accessibility: accessibility.score * 100,
          paint: value("largest-contentful-paint"),
          shift: value("cumulative-layout-shift"),
          blocked: value("total-blocking-time"),
          failing: Object.values(lhr.audits)
            .filter(({ score, id }) => score === 0 && accessibility.auditRefs.some((each) => each.id === id && each.weight > 0))
            .map(({ id }) => id),
        }),
      );
    }
  }
} finally {
  await chrome.kill();
}
