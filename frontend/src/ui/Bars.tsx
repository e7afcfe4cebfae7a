// A small bar chart of one series, the last day emphasised; `sentence` says what it shows.
import "./bars.css";

const HEIGHT = 40;

export function Bars({ values, sentence }: { values: readonly number[]; sentence: string }) {
  const most = Math.max(1, ...values);
  const step = 100 / Math.max(1, values.length);
  return (
    <svg className="bars" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={sentence}>
      {values.map((value, at) => {
        const height = Math.max(value > 0 ? 1.5 : 0.6, (value / most) * HEIGHT);
        return <rect key={at} x={at * step + step * 0.14} y={HEIGHT - height} width={step * 0.72} height={height} />;
      })}
    </svg>
  );
}
