"""Chooses the articles to annotate; prints them as JSON Lines. Run: python3 choose.py SHARED

Seeded: an article's rank follows from a hash of its id, so the list is the same on any machine. Odd places are developed on,
even ones score. Twice chosen from:

- `first`: dense in words of negotiations, at most 3 that share their commonest capitalised word;
- `second`: also with a word for something put on the table (proposal, plan, draft, offer …). An article of the current events
  is a block: the items under one topic (of one month, where there are more than 12) with a word of negotiations, a paragraph each.

ABOUT names the negotiation of each article that came up, as it was found on reading; None: about no negotiation at all.
Those are dropped, and so is the third about one negotiation in a half. A place that is dropped stays empty.
Which half each of SECOND goes to was settled after reading, so that both halves hold about as many positions.
Of each half six, the lowest hashes of each set, are read twice.

Those to practise on are what else there is with some words of negotiations, whatever it is about, up to a number from each set;
nobody read them before they were chosen. They were dealt three times: places from 401 on are of the second deal, with fewer such words,
those from 2001 on of the third, with a word that may tell a stance. From place 1001 on, and again from 3001 on, there are single
sentences of news that have such words; the first of those name a country or its people. From place 401 on every fifth is held back: nothing
is learned from it, and nobody looks at its errors.
"""
import hashlib, json, re, sys
from collections import Counter, defaultdict
from texts import block, items, short, texts

shared = sys.argv[1]
STATE, WIKI = "https://www.state.gov/", "https://en.wikinews.org//wiki/"
CUES = re.compile(r"\b(talks|negotiat\w+|cease-?fire|truce|treaty|sanctions|tariffs?|withdraw\w*|proposal|proposed|"
                  r"peace|agreement|deal|demand\w*|annex\w*|nuclear|hostages?|prisoners?|refugees)\b", re.I)
TABLED = re.compile(r"\b(proposals?|proposed|proposes|plan|draft|counter-?(?:offers?|proposals?)|road ?map|blueprint|"
                    r"offer(?:s|ed)?|framework|bill)\b", re.I)
TALKS = re.compile(r"\b(talks|negotiat\w+|cease-?fire|truce|treaty|peace|mediat\w+|demands?|rejects?|agrees?)\b", re.I)
ABROAD = re.compile(r"\b(Iran|Syria|Russia|Ukrain|Israel|Palestin|North Korea|Taliban|Afghan|Colombia|FARC|Yemen|Libya|Cuba|"
                    r"China|Brexit|NATO|Venezuela|Mexico|Turkey|Saudi)")
COMMON = set("The In On At A An It He She We But And This That They Our For I As President Minister Secretary State States "
             "United American Foreign Government Department Prime Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
             "Mr Mr. MR QUESTION Q US U.S. If There What So You Well Wikinews".split())
FIRST = {"state-department": 16, "white-house": 4, "wikinews": 16, "polnear": 8}
SECOND = (("current-events", "develop score " * 6 + "score " * 3), ("polnear", "develop score " * 2 + "develop"),
          ("state-department", "develop"))
PRACTICE = ({"current-events": 70, "wikinews": 30, "state-department": 40, "polnear": 30},
            {"current-events": 300, "wikinews": 40, "state-department": 90, "polnear": 60, "white-house": 8},
            {"current-events": 500, "wikinews": 40, "state-department": 110, "polnear": 60, "white-house": 24})
SENTENCES, MORE_SENTENCES = 720, 1600
STANCE = re.compile(r"\b(demand\w*|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|reject\w*|refus\w*|oppos\w+|accept\w*|agree[sd]?|propos\w+|"
                    r"offer\w*|insist\w*|support\w*|endors\w+|threat\w*|warn\w*|pledg\w+|promis\w+|vow\w*|ready to|willing\w*|approv\w+|"
                    r"seek\w*|denounc\w+|ultimatum|rul(?:es|ed) out|must|negotiat\w+|talks|cease-?fire|withdraw\w*)\b", re.I)
TWICE = {"state-department": 2, "wikinews": 1, "current-events": 2, "polnear": 1}
LONG = 5000
ABOUT = {
    "106": "North Korea's arms", "359": None, "88": "nuclear security summits", "376": "Pacific trade",
    STATE + "designation-of-officials-in-bosnia-and-herzegovina-for-anti-dayton-behavior/": "Bosnia",
    STATE + "u-s-special-envoy-for-yemen-lenderkings-travel-to-sweden-and-oman/": "Yemen",
    STATE + "the-ad-hoc-committee-to-elaborate-a-un-cybercrime-convention/": "cybercrime convention",
    STATE + "the-united-states-and-libya/": "Libya",
    STATE + "secretary-blinkens-call-with-omani-foreign-minister-al-busaidi-3/": "Yemen",
    STATE + "secretary-antony-j-blinkens-remarks-to-the-nuclear-non-proliferation-treaty-review-conference/":
        "non-proliferation",
    STATE + "special-representative-khalilzad-travels-to-qatar-pakistan-and-uzbekistan/": "Afghanistan",
    STATE + "announcing-the-special-presidential-envoy-for-compact-negotiations/": "compacts of free association",
    STATE + "secretary-antony-j-blinken-at-a-press-availability-23/": "non-proliferation",
    STATE + "joint-statement-from-the-working-group-on-resettlement-to-showcase-u-s-resettlement-"
        "programs-nationally-and-in-colorado/": None,
    STATE + "secretary-blinkens-meeting-with-yemen-foreign-minister-bin-mubarak/": "Yemen",
    STATE + "united-states-takes-next-step-in-supporting-innovative-clean-nuclear-technology-in-europe/": None,
    STATE + "the-united-states-tanzania-open-skies-air-transport-agreement-enters-into-force/": "open skies",
    STATE + "release-of-the-2021-women-peace-and-security-wps-report/": None,
    STATE + "deputy-secretary-wendy-r-sherman-with-bret-baier-of-fox-news-sunday/": "Iran's nuclear programme",
    STATE + "secretary-antony-j-blinken-on-cbs-face-the-nation-with-margaret-brennan": "Ukraine",
    "west-journal_2016-09-12_obama-seeks-more-muslim-refugees.txt": None,
    WIKI + "South_Sudanese_politician_John_Luk_Jok_dies_aged_about_68": None,
    WIKI + "Hong_Kong_protesters_surround_downtown_police_complex": "Hong Kong",
    WIKI + "Hong_Kong_leader_announces_withdrawal_of_extradition_bill": "Hong Kong",
    WIKI + "Hungarian_state-owned_enterprise_acquires_Hirtenberger_Defence_Group": None,
    WIKI + "Car_bomb_ramming_attack_kills_dozens_at_military_base_in_Maidan_Wardak,_Afghanistan": "Afghanistan",
    WIKI + "Kurds_announce_deal_with_Assad%27s_government_as_Turkey_invades_Syria%27s_northeast": "Syria",
    WIKI + "UK_Supreme_Court_rules_prorogation_of_parliament_unlawful": None,
    WIKI + "Boris_Johnson_elected_Conservative_leader,_slated_to_be_Britain%27s_next_Prime_Minister": "Brexit",
    WIKI + "UK_Prime_Minister_Johnson_suspends_parliament_for_five_weeks_as_Brexit_deadline_approaches": "Brexit",
    WIKI + "Benin,_Nigeria_join_African_Union_continental_free_trade_bloc": "African free trade",
    WIKI + "Germany_bans_Mahan_Air_of_Iran,_citing_%27security%27": "Iran's nuclear programme",
    WIKI + "Sultan_Qaboos_of_Oman_dies": None, WIKI + "Thousands_march_in_anti-Brexit_protest,_London": "Brexit",
    WIKI + "Queen_Elizabeth_agrees_to_suspend_UK_Parliament_ahead_of_Brexit_deadline": "Brexit",
    WIKI + "Cairo_summit_denounces_Turkish-Libyan_maritime_border_agreement": "eastern Mediterranean",
    WIKI + "Senator_Ted_Cruz_proposes_amendment_to_U.S._Constitution_setting_Congressional_term_limits": None,
    STATE + "g7-foreign-ministers-statement-on-the-launch-of-an-intercontinental-ballistic-missile-by-the-dprk/":
        "North Korea's arms",
    "2026 Strait of Hormuz crisis 2026-03": "Iran war", "Gaza war 2025-01": "Gaza",
    "Tariffs in the second Trump administration": "American tariffs", "2025 Gaza war ceasefire 2025-03": "Gaza",
    "Executive Order 14257": "American tariffs", "Gaza war 2025-08": "Gaza", "Russo-Ukrainian war": "Ukraine",
    "Gaza war 2025-02": "Gaza", "Reactions to the 2026 Iran war": None,
    "Peace negotiations in the Russian invasion of Ukraine, Russia–United States relations": "Ukraine", "M23 campaign": "Congo",
    "Economic impact of the 2026 Iran war 2026-04": None, "2026 Iran war 2026-04": "Iran war", "Yemeni civil war": "Yemen",
    "Middle Eastern crisis 2025-06": "Iran's nuclear programme", "Sudanese civil war": "Sudan",
    "2025–2026 Iran–United States negotiations 2026-05": "Iran war",
    "usa-today_2016-05-02_clinton-surprise-populist-stay-o.txt": None,
    "nyt_2016-09-06_u-s-presses-for-truce-in-syria-d.txt": "Syria",
    "huff-post_2016-03-10_refoulement-violates-internation.txt": "migrants between the EU and Turkey",
    "nyt_2016-09-20_examining-the-u-n-s-record-on-ur.txt": None, "wash-post_2015-12-10_netanyahu-rejects-trump-s-remark.txt": None,
    "wash-post_2016-07-16_new-iran-sanctions-bill-lacks-bi.txt": "Iran's nuclear programme",
    "nyt_2016-06-07_china-rebuts-american-criticism-.txt": "trade between China and the United States",
    "usa-today_2016-03-21_trump-campaign-makes-a-capital-i.txt": None,
    "wash-post_2016-03-22_presidential-candidates-promise-.txt": None, "nyt_2016-09-28_what-mexico-could-do-when-up-aga.txt": None,
    "wash-post_2015-11-17_republicans-turning-their-backs-.txt": None,
    "wash-post_2016-09-18_e-u-leaders-weigh-plans-for-grea.txt": "European defence",
}

def rank(seed, id_):
    return hashlib.sha256(f"{seed} {id_}".encode()).digest()

def dense(words, hits, long):
    return 80 <= words <= 900 and hits >= (5 if long else 3) and hits * (60 if long else 120) >= words

def first_choice():
    """(place, set, id, stretch), dropped ones too: a place once given is kept."""
    left, about, place = dict(FIRST), Counter(), 0
    for source, id_, text in sorted(texts(shared, ["dev"]), key=lambda a: rank("parley-gold-1", a[1])):
        if left.get(source, 0) == 0:
            continue
        long = source in ("state-department", "white-house")
        stretch = text[:LONG] if long else text
        names = Counter(w for w in re.findall(r"\b[A-Z][a-z]{3,}", stretch) if w not in COMMON)
        if not names or not dense(len(stretch.split()), len(CUES.findall(stretch)), long):
            continue
        topic = names.most_common(1)[0][0]
        if about[topic] == 3:
            continue
        about[topic] += 1
        left[source] -= 1
        place += 1
        yield place, source, id_, stretch

def blocks(words=None):
    """(name, numbers of the items): a topic's items, of a month at a time where there are many; those with such words."""
    by_topic = defaultdict(list)
    for number, item in enumerate(ITEMS):
        dated = item["date"] > "2021"   # some of 2025 bear a wrong date
        sentence = item["text"].rstrip()[-1:] in tuple('.”"')   # the text of some is topics' names
        fits = words.search(item["text"]) if words else TALKS.search(item["text"]) or TABLED.search(item["text"])
        if dated and sentence and fits:
            for topic in item["topics"]:
                by_topic[topic].append(number)
    for topic, numbers in by_topic.items():
        months = defaultdict(list)
        for number in numbers:
            months["" if len(numbers) <= 12 else " " + ITEMS[number]["date"][:7]].append(number)
        for month, some in months.items():
            yield topic + month, some[:12]

def second_candidates(source):
    """(id, stretch, numbers of items or None) by rank."""
    found = []
    if source == "current-events":
        for name, numbers in blocks():
            text = block(ITEMS, numbers)
            if len(numbers) >= 3 and len(text.split()) >= 100 and TABLED.search(text):
                found.append((name, text, numbers))
    else:
        for set_, id_, text in texts(shared):
            stretch = text[:LONG]
            words, hits = len(stretch.split()), len(CUES.findall(stretch))
            if set_ != source or words < 80 or not TABLED.search(stretch):
                continue
            if (hits >= 5 and len(ABROAD.findall(stretch)) >= 5 if source == "polnear"
                    else hits * 120 >= words and hits >= 3 and len(TALKS.findall(stretch)) >= 3):
                found.append((id_, stretch, None))
    return sorted(found, key=lambda c: rank("parley-gold-2", c[0]))

def choose():
    full, taken, used, chosen = Counter(), set(), set(), []
    def take(place, source, id_, stretch, numbers=None):
        """Whether it is kept: it is about a negotiation, of which its half has not two already."""
        part = "develop" if place % 2 else "score"
        if id_ not in ABOUT:
            raise SystemExit(f"to be read before it can be chosen: {source} {id_} {numbers or ''}")
        if ABOUT[id_] is None or full[part, ABOUT[id_]] == 2:
            return False
        full[part, ABOUT[id_]] += 1
        chosen.append({"place": place, "part": part, "set": source, "article": id_, "about": ABOUT[id_],
                       **({"items": numbers} if numbers else {}), "length": len(stretch), "sha256": short(stretch)})
        return True
    for place, source, id_, stretch in first_choice():
        taken.add(id_)
        take(place, source, id_, stretch)
    place += 1
    for source, parts in SECOND:
        candidates = second_candidates(source)
        for part in parts.split():
            place += (place % 2 == 1) != (part == "develop")
            for id_, stretch, numbers in candidates:
                if id_ not in taken and not used & set(numbers or ()) and take(place, source, id_, stretch, numbers):
                    taken.add(id_)
                    used |= set(numbers or ())
                    break
            else:
                raise SystemExit(f"no more of {source}")
            place += 1
    for part in ("develop", "score"):
        for source, some in TWICE.items():
            candidates = [a for a in chosen if a["part"] == part and a["set"] == source]
            for a in sorted(candidates, key=lambda a: rank("parley-gold-twice", a["article"]))[:some]:
                a["twice"] = True
    return chosen

def practice_candidates(source, deal):
    """(id, stretch, numbers of items or None) by rank: with fewer words of negotiations than the others."""
    found = []
    if source == "current-events":
        for name, numbers in blocks(STANCE if deal == 2 else None):
            text = block(ITEMS, numbers)
            if len(text.split()) >= (60, 25, 25)[deal] and len((TALKS, TALKS, STANCE)[deal].findall(text)) >= (2, 1, 1)[deal]:
                found.append((name, text, numbers))
    else:
        for set_, id_, text in texts(shared):
            stretch = text[:LONG]
            words, hits, talks = len(stretch.split()), len(CUES.findall(stretch)), len(TALKS.findall(stretch))
            abroad, wiki = len(ABROAD.findall(stretch)), source == "wikinews"
            if set_ == source and words >= 80 and (
                    hits >= 1 and len(STANCE.findall(stretch)) >= 4 and (abroad >= 2 or wiki) if deal == 2 else
                    (hits >= 2 and talks >= 1 and (abroad >= (1 if source == "polnear" else 2) or wiki or source == "state-department") if deal else
                     hits >= 4 and abroad >= 4 if source == "polnear" else
                     hits * (220 if wiki else 130) >= words and hits >= 3 and talks >= (1 if wiki else 2))):
                found.append((id_, stretch, None))
    return sorted(found, key=lambda c: rank("parley-gold-3", c[0]))

def practice(chosen):
    """Articles that are in neither half, those of a deal in the order of another hash."""
    taken, used = {a["article"] for a in chosen}, {n for a in chosen for n in a.get("items", ())}
    for deal, numbers_by_set in enumerate(PRACTICE):
        more = []
        for source, most in numbers_by_set.items():
            some = 0
            for id_, stretch, numbers in practice_candidates(source, deal):
                if deal == 2 and numbers:   # what is left of a block of which some was dealt
                    id_, numbers = id_ + ", the others", [n for n in numbers if n not in used]
                    stretch = block(ITEMS, numbers)
                if id_ in taken or id_ in ABOUT or used & set(numbers or ()) or some == most or len(stretch.split()) < 25:
                    continue
                used |= set(numbers or ())
                taken.add(id_)
                some += 1
                more.append({"part": "further" if deal else "practice", "set": source, "article": id_, **({"items": numbers} if numbers else {}),
                             "length": len(stretch), "sha256": short(stretch)})
        more.sort(key=lambda a: rank("parley-gold-3-deal", a["article"]))
        yield from ({"place": (201, 401, 2001)[deal] + i, **a} for i, a in enumerate(more))

def sentences():
    """Single sentences, each once."""
    found, seen = [], set()
    for set_, id_, text in texts(shared):
        if set_ == "directed-sentiment" and text not in seen and 12 <= len(text.split()) <= 60 and ABROAD.search(text) \
                and (CUES.search(text) or TALKS.search(text)):
            seen.add(text)
            found.append((id_, text))
    found.sort(key=lambda c: rank("parley-gold-4", c[0]))
    more = []
    for set_, id_, text in texts(shared):
        if set_ in ("directed-sentiment", "plover-relations") and text not in seen and 12 <= len(text.split()) <= 60 \
                and (set_ != "directed-sentiment" or CUES.search(text) and STANCE.search(text) or ABROAD.search(text) and STANCE.search(text)):
            seen.add(text)
            more.append((id_, text))
    more.sort(key=lambda c: rank("parley-gold-5", c[0]))
    for first, some in ((1001, found[:SENTENCES]), (3001, more[:MORE_SENTENCES])):
        for i, (id_, text) in enumerate(some):
            yield {"place": first + i, "part": "sentences", "set": id_.split(" ")[0], "article": id_, "length": len(text),
                   "sha256": short(text)}

ITEMS = items(shared)
halves = choose()
for article in [*halves, *practice(halves), *sentences()]:
    if article["place"] > 400 and article["place"] % 5 == 4:
        article["part"] = "held"
    print(json.dumps(article, ensure_ascii=False))
