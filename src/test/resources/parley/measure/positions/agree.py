"""Sets one file of entries against another: positions agree where passages overlap and party, issue and stance are the same
(relaxed: party and issue alone); proposals where passages overlap. Each entry is paired once. An optional
one is neither missed nor wrong. Only articles that both files have read count. Run: python3 agree.py GOLD OTHER"""
import json, os, sys
here = os.path.dirname(os.path.abspath(__file__))
part = {a["place"]: a["part"] for a in map(json.loads, open(f"{here}/articles.jsonl", encoding="utf-8"))}
gold, other = ([json.loads(line) for line in open(path, encoding="utf-8")] for path in sys.argv[1:3])
both = {e["place"] for e in gold} & {e["place"] for e in other}

def overlap(a, b):
    return min(a["end"], b["end"]) - max(a["start"], b["start"])

def score(name, which, type_, keys):
    mine, theirs = ([e for e in es if e["type"] == type_ and e["place"] in both and part[e["place"]] == which]
                    for es in (gold, other))
    pairs = sorted(((-overlap(a, b), a.get("optional", False), i, j) for i, a in enumerate(mine) for j, b in enumerate(theirs)
                    if a["place"] == b["place"] and overlap(a, b) > 0 and all(a[k] == b[k] for k in keys)),
                   key=lambda p: (p[1], p[0], p[2], p[3]))
    left, right = set(), set()
    for _, _, i, j in pairs:
        if i not in left and j not in right:
            left.add(i), right.add(j)
    hits = sum(not mine[i].get("optional") and True for i in left)
    paired_optional = len(left) - hits
    there = sum(not e.get("optional") for e in mine)
    found = sum(not (e.get("optional") and j not in right) for j, e in enumerate(theirs)) - paired_optional
    p, r = hits / found if found else 0, hits / there if there else 0
    f = 2 * hits / (found + there) if found + there else 0
    print(f"{which + ' ' + name:28} P {p:.3f}  R {r:.3f}  F1 {f:.3f}   ({hits} of {found} found, {there} there)")

for which in ("develop", "score"):
    score("positions", which, "position", ("party", "issue", "stance"))
    score("positions, relaxed", which, "position", ("party", "issue"))
    score("proposals", which, "proposal", ())
