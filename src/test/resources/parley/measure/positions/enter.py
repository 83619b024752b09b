"""Makes entries of quoted words, so that nobody types an offset; prints them as JSON Lines. Run: python3 enter.py SHARED NOTES
The notes stay with the annotator, as they quote the articles. A line each, of an article whose place stands above:

    @12
    P Iceland | Katrin Jonsdottir | territory | rejects | own | it would not give up the reef
    Q the reef plan | Norway;Faroes | Olav Berg | Iceland | tabled | a plan to share the reef
    T territory | demands | share the reef
    A the plan was drawn up in Bergen
    none

P is a position (party, holder, issue, stance, voice, words), Q a proposal (name, authors, presentedBy, to, status, words) with T its
terms and A where it is named again; none: an article without any. A "?" before P or Q: optional. "words #2": the second
such words in the article; "first words … last words": all from the one to the other.
"""
import json, os, re, sys
from texts import annotated, short

here = os.path.dirname(os.path.abspath(__file__))
chosen = [json.loads(line) for line in open(f"{here}/articles.jsonl", encoding="utf-8")]
stretches = annotated(sys.argv[1], chosen)

def passage(place, words):
    text, nth = stretches[place], 1
    numbered = re.fullmatch(r"(.*) #(\d+)", words)
    if numbered:
        words, nth = numbered[1], int(numbered[2])
    first, _, last = words.partition(" … ")
    if text.count(first) < nth or text.count(first) > 1 and not numbered:
        raise SystemExit(f"place {place}: {text.count(first)} times {first!r}")
    start = -1
    for _ in range(nth):
        start = text.index(first, start + 1)
    end = text.index(last, start) + len(last) if last else start + len(first)
    return {"start": start, "end": end, "sha256": short(text[start:end])}

def known(**values):
    return {key: value for key, value in values.items() if value}

entries, place = [], None
for line in open(sys.argv[2], encoding="utf-8"):
    line = line.strip("\n")
    optional = {"optional": True} if line.startswith("?") else {}
    kind, _, rest = line.lstrip("?").partition(" ")
    fields = [field.strip() for field in rest.split(" | ")]
    if line.startswith("@"):
        place = int(line[1:])
    elif line == "none":
        entries.append({"place": place, "type": "none"})
    elif kind == "P":
        party, holder, issue, stance, voice, words = fields
        entries.append({"place": place, "type": "position", **passage(place, words), "party": party, **known(holder=holder),
                        "issue": issue, "stance": stance, "voice": voice, **optional})
    elif kind == "Q":
        name, authors, presented, to, status, words = fields
        several = {key: [who for who in value.split(";") if who]
                   for key, value in (("authors", authors), ("presentedBy", presented), ("to", to))}
        entries.append({"place": place, "type": "proposal", **passage(place, words), **known(name=name, **several), "status": status,
                        **optional, "terms": []})
    elif kind == "T":
        issue, stance, words = fields
        entries[-1]["terms"].append({"issue": issue, "stance": stance, **passage(place, words)})
    elif kind == "A":
        entries[-1].setdefault("again", []).append(passage(place, fields[0]))
    elif line:
        raise SystemExit(f"neither P, Q, T, A nor none: {line}")
for entry in sorted(entries, key=lambda e: (e["place"], e.get("start", 0), e.get("end", 0))):
    print(json.dumps(entry, ensure_ascii=False))
