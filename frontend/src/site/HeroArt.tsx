// Ink-wash hills over water, with one small pagoda; decoration only.
export function HeroArt() {
  return (
    <svg className="hero-art" viewBox="0 0 1440 210" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path
        fill="#dbe8ea"
        d="M0 150C130 128 210 136 330 112S520 96 640 118s190 26 300-8 190-58 270-70 150 40 230 34v156H0z"
      />
      <g className="hero-pagoda" transform="translate(956 112)" fill="#9dbdc5">
        <path d="M-13 0h26l-3-4h-20zM-11-14h22l-2.5-3.500h-17zM-9-27h18l-2-3.500h-14zM-7-39h14L0-46z" />
        <path opacity=".72" d="M-8-4H8v-10H-8zM-6.5-17.500h13V-27h-13zM-5-30.500H5V-39H-5z" />
        <path d="M-.8-46h1.600v-9H-.8z" />
      </g>
      <path fill="#c9dde1" d="M0 176c150-26 260-6 400-18s240-42 390-24 230 26 360 4 200-18 290-2v74H0z" />
      <path fill="#b4d0d6" opacity=".75" d="M0 192c180-14 330 2 520-6s330-20 520-8 300 6 400-4v36H0z" />
      <path
        fill="none"
        stroke="#f4f9f9"
        strokeWidth="1.4"
        opacity=".85"
        d="M120 198c22-5 44-5 66 0s44 5 66 0M300 204c22-5 44-5 66 0s44 5 66 0M620 199c22-5 44-5 66 0s44 5 66 0M900 204c22-5 44-5 66 0s44 5 66 0M1120 198c22-5 44-5 66 0s44 5 66 0"
      />
    </svg>
  );
}
