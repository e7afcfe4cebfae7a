// English, by the Chinese words it stands for; one file for each part of the site.
import { home } from "./home";
import { publicity } from "./publicity";
import { record } from "./record";
import { shell } from "./shell";
import { subject } from "./subject";
import { guide } from "./guide";
import { catalogue } from "./catalogue";
import { statistics } from "./statistics";

export const en = {
  ...shell,
  ...home,
  ...publicity,
  ...record,
  ...subject,
  ...guide,
  ...catalogue,
  ...statistics,
} as const;
