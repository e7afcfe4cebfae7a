// The kit's icons: one path each on a grid of 24, drawn in the colour of the text beside them.
const shapes = {
  alert: "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3",
  arrow: "M5 12h14M13 6l6 6-6 6",
  ban: "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM6 6l12 12",
  building: "M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3",
  care: "M13.8 5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0zM5 9.500c2.5 1 4.5 1.3 7 1.300s4.5-.3 7-1.300M12 10.800v4.700M12 15.500l-3 5.500M12 15.500l3 5.5",
  chat: "M4 5h16v11H12l-4.5 4v-4H4zM8.5 9.500h7M8.5 12.500h4",
  check: "m5 12.5 4.5 4.500L19 7.5",
  clock: "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7.500V12l3 2",
  close: "M6 6l12 12M18 6 6 18",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  doc: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  down: "m6 9 6 6 6-6",
  download: "M12 4v11M7 10.500l5 5 5-5M5 20h14",
  external: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  filter: "M4 6h16M7 12h10M10 18h4",
  home: "M4 11.500 12 4.500l8 7M6 10v9.500h12V10M10 19.500v-5h4v5",
  info: "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 11v5.500M12 7.800v.3",
  journal: "M6 3.500h12.5v17H6a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM8.500 8h6.500M8.500 12h6.500M8.500 16h4",
  key: "M14.500 14a5 5 0 1 1 1.2-1.200L21 18v3h-3v-2h-2v-2h-1.500zM10.500 8.500v.3",
  left: "m15 6-6 6 6 6",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1.3 1.300M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1.3-1.3",
  lock: "M6 11h12v9.500H6zM8.500 11V8a3.500 3.5 0 0 1 7 0v3M12 15v2",
  menu: "M4 7h16M4 12h16M4 17h16",
  ok: "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM8.5 12.200l2.5 2.5 4.7-5",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  repair: "M4 12a8 8 0 0 1 13.7-5.600L20 8.500M20 4v4.500h-4.500M20 12a8 8 0 0 1-13.7 5.600L4 15.500M4 20v-4.500h4.5",
  right: "m9 6 6 6-6 6",
  search: "M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM16 16l4.5 4.5",
  eye: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z",
  shield: "M12 3 5 6v5.500c0 4.4 2.9 7.9 7 9.5 4.1-1.6 7-5.1 7-9.500V6zM9 12l2.2 2.200L15.2 10",
  upload: "M12 20V8M7 12.500l5-5 5 5M5 4h14",
  user: "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.500 20.500c.8-4 3.6-6 7.5-6s6.700 2 7.500 6",
} as const;

export type IconName = keyof typeof shapes;

/** Decoration for a word beside it; the word carries the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
