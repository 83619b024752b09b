"""Holds the annotation to the texts: every stretch and every passage by its hash. Run: python3 check.py SHARED [FILE]"""
import json, os, sys
from texts import annotated, short

here, shared = os.path.dirname(os.path.abspath(__file__)), sys.argv[1]
path = sys.argv[2] if len(sys.argv) > 2 else f"{here}/first.jsonl"
ISSUES = set("peace-deal talks ceasefire monitoring territory recognition security-guarantees military disarmament alliances "
             "nuclear sanctions compensation trade-and-transit energy prisoners hostages humanitarian-access refugees governance elections "
             "justice".split())
VALUES = {"issue": ISSUES, "stance": set("demands offers accepts rejects defers open".split()),
          "voice": set("own ascribed narrated".split()),
          "status": set("floated tabled leaked accepted rejected amended withdrawn".split())}

chosen = [json.loads(line) for line in open(f"{here}/articles.jsonl", encoding="utf-8")]
stretches, read, entries = annotated(shared, chosen), set(), 0
for line in open(path, encoding="utf-8"):
    e = json.loads(line)
    place = e["place"]
    read.add(place)
    if e["type"] == "none":
        continue
    entries += 1
    for p in [e] + e.get("terms", []) + e.get("again", []):
        if not p["start"] < p["end"] or short(stretches[place][p["start"]:p["end"]]) != p["sha256"]:
            sys.exit(f"place {place}, {p['start']}-{p['end']}: other words than those that were annotated")
        for key, known in VALUES.items():
            if p.get(key, min(known)) not in known:
                sys.exit(f"place {place}, {p['start']}-{p['end']}: no {key} is called {p[key]}")
print(f"{entries} entries in {len(read)} of {len(chosen)} articles, every hash right")
