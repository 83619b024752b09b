package parley.position;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.entry.Issues;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Which issues the words of a matter tell. */
final class MatterIssues {

  /** How far below a matter the words of its issue may stand. */
  private static final int DEEPEST = 12;

  /**
   * A matter is what it is about, not where or when: "visit the port <em>during the talks</em>".
   */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "in",
          "at",
          "near",
          "during",
          "before",
          "after",
          "since",
          "amid",
          "by",
          "like",
          "despite",
          "following",
          "follow",
          "until",
          "with",
          "under",
          "through",
          "without",
          "via",
          "per",
          "into",
          "along");

  /** Words that begin what is beside the matter. */
  private static final Set<String> ASIDES =
      Set.of(
          "during",
          "before",
          "after",
          "since",
          "amid",
          "despite",
          "following",
          "follow",
          "until",
          "under",
          "if",
          "unless",
          "because",
          "as",
          "when",
          "where",
          "who",
          "which",
          "over",
          "about");

  /** How far behind its cue a matter is looked for where the tree has none. */
  private static final int FURTHEST_MATTER = 14;

  /** The longest list that is looked through, in tokens. */
  private static final int LONGEST_LIST = 80;

  /** How far before the words of an issue the word may stand that makes them an aside. */
  private static final int LONGEST_PHRASE = 6;

  private static final Set<String> WITHIN =
      Set.of(
          "obj",
          "xcomp",
          "ccomp",
          "acl",
          "nmod",
          "obl",
          "compound",
          "amod",
          "nmod:poss",
          "conj",
          "nsubj",
          "nsubj:pass",
          "advcl",
          "nmod:desc",
          "flat",
          "iobj");

  private final Issues issues;

  MatterIssues(Issues issues) {
    this.issues = issues;
  }

  /**
   * The issues of a matter: what the head itself says, else the first issue in what belongs to it,
   * and those of what is coordinated with that; none where the words tell none. Another matter
   * beside it begins at {@code before}.
   */
  List<String> issues(Tree sentence, int matter, int before) {
    int start = Math.min(sentence.first(matter), matter);
    int end = Extent.last(sentence, matter, before) + 1;
    List<Issues.Match> belonging = new ArrayList<>();
    for (Issues.Match match : issues.in(sentence, start, Math.max(end, matter + 1))) {
      if (match.first() <= matter && matter < match.end()) {
        belonging.addFirst(match);
      } else if (belongs(sentence, match, matter)) {
        belonging.add(match);
      }
    }
    belonging.removeIf(match -> describes(sentence, match, belonging));
    Set<String> found = new LinkedHashSet<>();
    for (Issues.Match match : belonging) {
      if (found.isEmpty() || isBeside(sentence, match, belonging.getFirst())) {
        found.add(match.issue());
      }
    }
    return List.copyOf(found);
  }

  /**
   * The first issue that the words behind a cue tell, up to the end of its clause: for sentences
   * whose tree hangs the matter elsewhere. What only says when or amid what is none.
   */
  Optional<Issues.Match> behind(Tree sentence, int cue) {
    int end = Extent.clauseEnd(sentence, cue + 1, cue + 1 + FURTHEST_MATTER);
    for (Issues.Match match : issues.in(sentence, cue + 1, end)) {
      if (!isAside(sentence, match, cue)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  private static boolean isAside(Tree sentence, Issues.Match match, int cue) {
    for (int i = match.first() - 1; i > cue && match.first() - i <= LONGEST_PHRASE; i--) {
      if (ASIDES.contains(Grammar.lemma(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  /** "A <em>negotiated</em> settlement": the issue is the noun's, where that tells one. */
  private static boolean describes(
      Tree sentence, Issues.Match match, List<Issues.Match> belonging) {
    int token = match.first();
    int noun = sentence.head(token);
    return match.end() == token + 1
        && sentence.tag(token).equals("VBN")
        && sentence.is(token, "amod")
        && belonging.stream().anyMatch(one -> one.first() <= noun && noun < one.end());
  }

  /** "A truce <em>and an exchange</em>": whether one is coordinated with the other. */
  private static boolean isBeside(Tree sentence, Issues.Match match, Issues.Match first) {
    for (int token = match.first(); token < match.end(); token++) {
      int here = token;
      for (int up = 0; up < DEEPEST && here >= 0 && !isJoined(sentence, here); up++) {
        here = isWithin(sentence, here) ? sentence.head(here) : -1;
      }
      int head = here < 0 ? -1 : sentence.head(here);
      if (head >= first.first() && head < first.end()) {
        return true;
      }
    }
    return false;
  }

  /** "A settlement <em>and a lasting truce</em>": the tree may take the second for the first. */
  private static boolean isJoined(Tree sentence, int token) {
    return sentence.is(token, "conj")
        || (sentence.is(token, "appos") && sentence.tag(sentence.first(token)).equals("CC"));
  }

  private static boolean belongs(Tree sentence, Issues.Match match, int matter) {
    for (int token = match.first(); token < match.end(); token++) {
      int here = token;
      for (int up = 0; up < DEEPEST && here >= 0 && here != matter; up++) {
        here = isWithin(sentence, here) ? sentence.head(here) : -1;
      }
      if (here == matter) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Tree sentence, int token) {
    int mark = sentence.is(token, "advcl") ? sentence.child(token, "mark") : -1;
    if (mark >= 0 && ASIDES.contains(Grammar.lemma(sentence, mark))) {
      return false; // "raise the costs, as it goes on building ships": only when or why
    }
    String preposition = Grammar.preposition(sentence, token);
    int described = sentence.child(token, "amod");
    if (described >= 0 && sentence.word(described).equals("following")) {
      return false; // "left the town following talks": the tree takes it for an adjective
    }
    return (WITHIN.contains(sentence.relation(token)) || isJoined(sentence, token))
        && (!CIRCUMSTANCES.contains(preposition) || isTakenPartIn(sentence, token, preposition));
  }

  /** "Engage <em>in talks</em>". */
  private static boolean isTakenPartIn(Tree sentence, int token, String preposition) {
    int above = sentence.head(token);
    return preposition.equals("in")
        && above >= 0
        && Set.of("engage", "participate", "part").contains(Grammar.lemma(sentence, above));
  }

  /**
   * The issues of what is listed behind a noun: "a truce in the valley, <em>the return of the
   * prisoners</em> and <em>a full withdrawal from the port</em>". It goes by the words, as trees of
   * long lists are often wrong, and ends where something that is no noun phrase begins.
   */
  List<Issues.Match> listed(Tree sentence, int noun) {
    List<Issues.Match> found = new ArrayList<>();
    int end = Extent.clauseEnd(sentence, noun + 1, noun + LONGEST_LIST);
    int from = partEnd(sentence, noun + 1, end);
    while (from < end) {
      int first = from;
      while (first < end && separates(sentence, first)) {
        first++;
      }
      int to = partEnd(sentence, first, end);
      if (first >= end || !sentence.tag(first).equals("DT") || hasVerb(sentence, first, to)) {
        break;
      }
      List<Issues.Match> matches = issues.in(sentence, first, to);
      if (!matches.isEmpty()) {
        found.add(matches.getFirst());
      }
      from = to;
    }
    return found;
  }

  private static int partEnd(Tree sentence, int from, int end) {
    int i = from;
    while (i < end && !(separates(sentence, i) && beginsPart(sentence, i, end))) {
      i++;
    }
    return i;
  }

  /** "The release <em>and return</em> of" is one part, "a truce <em>and the</em> release" two. */
  private static boolean beginsPart(Tree sentence, int i, int end) {
    return sentence.word(i).equals(",") || (i + 1 < end && sentence.tag(i + 1).equals("DT"));
  }

  private static boolean separates(Tree sentence, int i) {
    return sentence.word(i).equals(",") || sentence.tag(i).equals("CC");
  }

  private static boolean hasVerb(Tree sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Set.of("VBD", "VBZ", "VBP", "MD").contains(sentence.tag(i))) {
        return true;
      }
    }
    return false;
  }
}
