"""Holds the annotation to the texts: every stretch and every passage by its hash. Run: python3 check.py SHARED"""
import csv, gzip, hashlib, json, os, sys
here, shared = os.path.dirname(os.path.abspath(__file__)), sys.argv[1]
short = lambda words: hashlib.sha256(words.encode()).hexdigest()[:12]
texts = {}
for name in ("state-department/press-releases", "white-house/briefings-150"):
    for line in gzip.open(f"{shared}/data/texts/{name}.jsonl.gz", "rt", encoding="utf-8", newline=""):
        a = json.loads(line)
        texts[a.get("url") or a["id"]] = a.get("text") or a["html"]
for year in (2019, 2020):
    with open(f"{shared}/data/texts/wikinews/wikinews_{year}.csv", encoding="utf-8", newline="") as f:
        texts.update((a["url"], a["text"]) for a in csv.DictReader(f))
for folder, _, files in os.walk(f"{shared}/data/attribution/polnear/dev"):
    for name in files:
        if name.endswith(".txt"):
            texts[name] = open(os.path.join(folder, name), encoding="utf-8", newline="").read()
chosen = {}
for line in open(f"{here}/articles.jsonl", encoding="utf-8"):
    a = json.loads(line)
    chosen[a["place"]] = texts[a["article"]][:a["length"]]
    if short(chosen[a["place"]]) != a["sha256"]:
        sys.exit(f"{a['article']}: other words than those that were annotated")
read, entries = set(), 0
for line in open(f"{here}/first.jsonl", encoding="utf-8"):
    e = json.loads(line)
    read.add(e["place"])
    if e["type"] == "none":
        continue
    entries += 1
    for p in [e] + e.get("terms", []):
        if short(chosen[e["place"]][p["start"]:p["end"]]) != p["sha256"]:
            sys.exit(f"place {e['place']}, {p['start']}-{p['end']}: other words than those that were annotated")
print(f"{entries} entries in {len(read)} of {len(chosen)} articles, every hash right")
