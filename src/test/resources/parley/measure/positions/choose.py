"""Chooses the articles to annotate; prints them as JSON Lines. Run: python3 choose.py SHARED

Seeded: an article's place follows from a hash of its id, so the list is the same on any machine.
Dense in words of negotiations (at least 1 in 60 words, 5 in all; of Wikinews and PolNeAR 1 in 120, 3 in all), 80 to 900 words (of longer ones of
the State Department and the White House the first 5,000 code points), at most 3 about one negotiation, which
is taken to be named by the commonest of the capitalised words in it. Odd places are developed on,
even ones score. PolNeAR gives its dev part alone, where the talk is of other states' affairs.
"""
import csv, glob, gzip, hashlib, json, os, re, sys
from collections import Counter
shared = sys.argv[1]
CUES = re.compile(r"\b(talks|negotiat\w+|cease-?fire|truce|treaty|sanctions|tariffs?|withdraw\w*|proposal|proposed|"
                  r"peace|agreement|deal|demand\w*|annex\w*|nuclear|hostages?|prisoners?|refugees)\b", re.I)
COMMON = set("The In On At A An It He She We But And This That They Our For I As President Minister Secretary State States "
             "United American Foreign Government Department Prime Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
             "Mr Mr. MR QUESTION Q US U.S. If There What So You Well Wikinews".split())
QUOTA = {"state-department": 16, "white-house": 4, "wikinews": 16, "polnear": 8}

def articles():
    for line in gzip.open(f"{shared}/data/texts/state-department/press-releases.jsonl.gz", "rt", encoding="utf-8"):
        a = json.loads(line)
        yield "state-department", a["url"], a.get("text") or ""
    for line in gzip.open(f"{shared}/data/texts/white-house/briefings-150.jsonl.gz", "rt", encoding="utf-8"):
        a = json.loads(line)
        yield "white-house", a["id"], a.get("html") or a.get("text") or ""
    for year in (2019, 2020):
        with open(f"{shared}/data/texts/wikinews/wikinews_{year}.csv", encoding="utf-8", newline="") as f:
            for a in csv.DictReader(f):
                yield "wikinews", a["url"], a["text"]
    for path in sorted(glob.glob(f"{shared}/data/attribution/polnear/dev/**/*.txt", recursive=True)):
        yield "polnear", os.path.basename(path), open(path, encoding="utf-8", newline="").read()

ranked = sorted(articles(), key=lambda a: hashlib.sha256(("parley-gold-1 " + a[1]).encode()).digest())
left, about, place = dict(QUOTA), Counter(), 0
for source, id_, text in ranked:
    if left[source] == 0:
        continue
    long = source in ("state-department", "white-house")
    stretch = text[:5000] if long else text
    words = len(stretch.split())
    hits = len(CUES.findall(stretch))
    if not 80 <= words <= 900 or hits < (5 if long else 3) or hits * (60 if long else 120) < words:
        continue
    names = Counter(w for w in re.findall(r"\b[A-Z][a-z]{3,}", stretch) if w not in COMMON)
    if not names:
        continue
    topic = names.most_common(1)[0][0]
    if about[topic] == 3:
        continue
    about[topic] += 1
    left[source] -= 1
    place += 1
    print(json.dumps({"place": place, "part": "develop" if place % 2 else "score", "set": source, "article": id_,
                      "length": len(stretch), "sha256": hashlib.sha256(stretch.encode()).hexdigest()[:12]}))
