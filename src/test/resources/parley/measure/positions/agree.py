"""Sets one file of entries against another. Only articles that both have read count; an optional entry is neither missed nor
wrong. Run: python3 agree.py GOLD OTHER

First how far two readings agree: positions whose passages overlap are paired, each once, those first that have most in common.
Then the measure's own figures: a position is found where party, issue and stance are the same and passages overlap (relaxed: party
and issue alone), a proposal where passages overlap, of which one that is named again has several.
"""
import json, os, sys

here = os.path.dirname(os.path.abspath(__file__))
KEYS = ("party", "issue", "stance", "voice")
part = {a["place"]: a["part"] for a in map(json.loads, open(f"{here}/articles.jsonl", encoding="utf-8"))}
gold, other = ([json.loads(line) for line in open(path, encoding="utf-8")] for path in sys.argv[1:3])
both = {e["place"] for e in gold} & {e["place"] for e in other}

def overlap(a, b):
    """Code points that two entries share, by whichever of their passages share most."""
    if a["place"] != b["place"]:
        return 0
    return max(min(p["end"], q["end"]) - max(p["start"], q["start"])
               for p in [a] + a.get("again", []) for q in [b] + b.get("again", []))

def same(a, b, keys):
    return sum(a[key].casefold() == b[key].casefold() for key in keys)

def of(entries, type_, parts):
    return [e for e in entries if e["type"] == type_ and e["place"] in both and part[e["place"]] in parts]

def pairs(mine, theirs, keys, wanted):
    """(i, j), each once, where passages overlap and at least so many keys are the same: firm ones, likest, longest first."""
    ranked = sorted((a.get("optional", False), -same(a, b, keys), -overlap(a, b), i, j)
                    for i, a in enumerate(mine) for j, b in enumerate(theirs)
                    if overlap(a, b) > 0 and same(a, b, keys) >= wanted)
    left, right, found = set(), set(), []
    for _, _, _, i, j in ranked:
        if i not in left and j not in right:
            left.add(i), right.add(j), found.append((i, j))
    return found

def share(name, some, all_):
    print(f"{name:34} {some / all_ if all_ else 0:.3f}   ({some} of {all_})")

def agreement(type_, keys):
    mine, theirs = (of(entries, type_, ("develop", "score")) for entries in (gold, other))
    paired = pairs(mine, theirs, keys, 0)
    firm = lambda entries, seen: sum(not e.get("optional") or k in seen for k, e in enumerate(entries))
    in_mine, in_theirs = firm(mine, {i for i, _ in paired}), firm(theirs, {j for _, j in paired})
    share(f"{type_}s found by both, of the first", len(paired), in_mine)
    share(f"{type_}s found by both, of the other", len(paired), in_theirs)
    for key in keys:
        share(f"  of those the same {key}", sum(same(mine[i], theirs[j], [key]) for i, j in paired), len(paired))

def score(name, which, type_, keys):
    mine, theirs = (of(entries, type_, which) for entries in (gold, other))
    paired = pairs(mine, theirs, keys, len(keys))
    hits = sum(not mine[i].get("optional") for i, _ in paired)
    right = {j for _, j in paired}
    there = sum(not e.get("optional") for e in mine)
    found = sum(not e.get("optional") or j in right for j, e in enumerate(theirs)) - (len(paired) - hits)
    p, r = hits / found if found else 0, hits / there if there else 0
    f = 2 * hits / (found + there) if found + there else 0
    print(f"{name:34} P {p:.3f}  R {r:.3f}  F1 {f:.3f}   ({hits} of {found} found, {there} there)")

print(f"{len(both)} articles read by both")
agreement("position", KEYS)
agreement("proposal", ())
for name, which in (("develop", ("develop",)), ("score", ("score",)), ("both", ("develop", "score"))):
    score(f"{name}: positions", which, "position", KEYS[:3])
    score(f"{name}: positions, relaxed", which, "position", KEYS[:2])
    score(f"{name}: proposals", which, "proposal", ())
