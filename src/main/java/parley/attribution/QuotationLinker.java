package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.mark.Quotation;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Gives quotations to the cues that stand beside them, and to the speaker before where none does.
 *
 * <p>What stands in quotation marks inside a clause that is attributed anyway ("said it was 'a fair
 * offer'") stays there; this is about quotations that stand on their own.
 */
final class QuotationLinker {

  /** Words between a cue and the quotation it introduces may run to this many characters. */
  private static final int FARTHEST = 120;

  /** The rule of what is quoted inside a quotation. */
  static final String WITHIN = "quote-within";

  private final Reading reading;
  private final String text;

  /** Quotations that are not inside another one. */
  private final List<Quotation> outer;

  /** Quotations inside another one. */
  private final List<Quotation> nested;

  /** For each of {@link #outer} whether a statement has it. */
  private final boolean[] claimed;

  QuotationLinker(Reading reading) {
    this.reading = reading;
    text = reading.text();
    outer = reading.quotations().stream().filter(q -> q.depth() == 0).toList();
    nested = reading.quotations().stream().filter(q -> q.depth() > 0).toList();
    claimed = new boolean[outer.size()];
  }

  /**
   * The drafts with their quotations, those that found no content left out, and free ones added.
   */
  List<Draft> link(List<Draft> drafts) {
    List<Draft> linked = new ArrayList<>(drafts);
    for (int i = 0; i < linked.size(); i++) {
      linked.set(i, withNeighbours(linked.get(i)));
    }
    for (int i = 0; i < linked.size(); i++) {
      linked.set(i, withNextSentence(linked.get(i)));
    }
    linked.removeIf(draft -> draft.content().isEmpty());
    for (Draft draft : linked) {
      for (Span part : draft.content()) {
        claim(part);
      }
    }
    linked.addAll(free(linked));
    return linked;
  }

  /** Quotations in these are theirs. */
  void claimAll(List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.content().forEach(this::claim);
    }
  }

  /**
   * The same for drafts that have their contents: marks are taken in whole, quotations that go on
   * in the next paragraph or the next sentence are added, and free ones become drafts.
   */
  List<Draft> complete(List<Draft> drafts) {
    List<Draft> whole = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Span> content = new ArrayList<>();
      for (Span part : draft.content()) {
        content.add(snapped(part, draft.cue()));
      }
      for (Span part : content) {
        claim(part);
      }
      List<Span> merged = merged(content);
      whole.add(draft.with(merged, isAllQuoted(merged), draft.rule()));
    }
    for (int i = 0; i < whole.size(); i++) {
      whole.set(i, grown(whole.get(i)));
    }
    whole.addAll(free(whole));
    return whole;
  }

  /** Whether all parts are quotations, from mark to mark. */
  private boolean isAllQuoted(List<Span> parts) {
    for (Span part : parts) {
      int q = from(part.start());
      if (q >= outer.size() || !outer.get(q).span().equals(part)) {
        return false;
      }
    }
    return true;
  }

  private static List<Span> merged(List<Span> parts) {
    List<Span> sorted = new ArrayList<>(parts);
    sorted.sort(null);
    List<Span> merged = new ArrayList<>();
    for (Span part : sorted) {
      if (!merged.isEmpty() && merged.getLast().overlaps(part)) {
        merged.set(merged.size() - 1, Span.covering(merged.getLast(), part));
      } else {
        merged.add(part);
      }
    }
    return merged;
  }

  /** With the paragraphs in which its last quotation goes on, and the quotations right after. */
  private Draft grown(Draft draft) {
    List<Span> content = new ArrayList<>(draft.content());
    int q = from(content.getLast().end() - 1);
    if (q >= outer.size() || outer.get(q).span().end() > content.getLast().end() + 1) {
      return draft;
    }
    while (q + 1 < outer.size() && outer.get(q).continues() && !claimed[q + 1]) {
      q++;
      claimed[q] = true;
      content.add(outer.get(q).span());
    }
    Draft more = withNextSentence(draft.with(content, true, draft.rule()));
    return more.with(more.content(), draft.quoted(), draft.rule());
  }

  private void claim(Span part) {
    for (int q = from(part.start());
        q < outer.size() && outer.get(q).span().start() < part.end();
        q++) {
      claimed[q] = true;
    }
  }

  /** The first outer quotation that ends after this offset. */
  private int from(int offset) {
    return from(outer, offset);
  }

  private static int from(List<Quotation> quotations, int offset) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether the offset stands inside a quotation. */
  boolean isQuoted(int offset) {
    int q = from(offset);
    return q < outer.size() && outer.get(q).span().contains(offset);
  }

  /** The quotation just before the saying ("… ," he said) and the one just after it. */
  private Draft withNeighbours(Draft draft) {
    CueWord word = draft.word();
    Span cue = draft.cue();
    if (word == null || cue == null || !word.takes("quote", "obj-quote")) {
      return draft;
    }
    Span saying = saying(draft, cue);
    if (isQuoted(cue.start())) {
      Quotation within = within(saying);
      return within == null ? draft : draft.with(List.of(within.span()), true, "quote-within");
    }
    List<Span> content = new ArrayList<>();
    String rule = "";
    int before = word.is("noun") ? -1 : before(saying);
    if (before >= 0) {
      addGroup(before, content);
      boolean inverted = draft.source() != null && draft.source().span().start() > cue.start();
      rule = inverted ? "quote-inverted" : "quote-before";
    }
    int after = after(draft, word, saying, before >= 0);
    if (after >= 0) {
      addGroup(after, content);
      rule = word.is("noun") ? draft.rule() : rule.isEmpty() ? "quote-after" : rule;
    }
    if (content.isEmpty()) {
      return draft;
    }
    return draft.with(content, true, rule);
  }

  /** What is quoted in the same quotation right after a saying: "He told me, 'We leave.'" */
  private @Nullable Quotation within(Span saying) {
    int n = from(nested, saying.end());
    if (n >= nested.size()) {
      return null;
    }
    Quotation quotation = nested.get(n);
    int start = quotation.span().start();
    boolean follows = start >= saying.end() && start - saying.end() < 4;
    for (int i = saying.end(); follows && i < start; i++) {
      follows = " ,:".indexOf(text.charAt(i)) >= 0;
    }
    return follows && startsWithCapital(quotation) ? quotation : null;
  }

  /** The words of the saying itself: source, cue, and the one spoken to. */
  private static Span saying(Draft draft, Span cue) {
    Span saying = cue;
    Phrase source = draft.source();
    if (source != null && source.tree() == draft.tree() && isNear(source.span(), cue)) {
      saying = Span.covering(saying, source.span());
    }
    Phrase addressee = draft.addressee();
    if (addressee != null && isNear(addressee.span(), cue)) {
      saying = Span.covering(saying, addressee.span());
    }
    return saying;
  }

  private static boolean isNear(Span part, Span cue) {
    return Math.abs(part.start() - cue.end()) < FARTHEST
        || Math.abs(cue.start() - part.end()) < FARTHEST;
  }

  private int before(Span saying) {
    int q = from(saying.start()) - 1;
    if (q < 0 || claimed[q]) {
      return -1;
    }
    Quotation quotation = outer.get(q);
    int end = quotation.span().end();
    boolean comma = endsLikeSpeech(quotation);
    for (int i = end; i < saying.start(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || Character.isLetterOrDigit(c)) {
        return -1;
      }
      comma |= c == ',' || c == '—' || c == '–' || c == '-';
    }
    return comma && startsSentence(quotation) ? q : -1;
  }

  private boolean endsLikeSpeech(Quotation quotation) {
    return ",?!—–-….".indexOf(text.charAt(quotation.inner().end() - 1)) >= 0;
  }

  /** Whether nothing but marks stands before the quotation in its sentence. */
  private boolean startsSentence(Quotation quotation) {
    int start = quotation.span().start();
    int sentence = reading.sentenceAt(start);
    if (sentence < 0) {
      return false;
    }
    for (int i = reading.sentences().get(sentence).span().start(); i < start; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int after(Draft draft, CueWord word, Span saying, boolean hasBefore) {
    int q = from(saying.end());
    if (q >= outer.size()) {
      return -1;
    }
    Quotation quotation = outer.get(q);
    int start = quotation.span().start();
    if (start < saying.end() || start - saying.end() > FARTHEST) {
      return -1;
    }
    int newlines = 0;
    char last = ' ';
    for (int i = saying.end(); i < start; i++) {
      char c = text.charAt(i);
      newlines += c == '\n' ? 1 : 0;
      last = Character.isWhitespace(c) ? last : c;
    }
    Tree tree = draft.tree();
    boolean inside = tree.span().contains(start);
    boolean colon = last == ':';
    boolean capital = startsWithCapital(quotation);
    if (!inside) {
      boolean breaksOff = last == ' ' && newlines > 0 && saying.end() >= tree.span().end();
      return (colon || breaksOff) && newlines <= 2 ? q : -1;
    }
    if (newlines > 0) {
      return -1;
    }
    if (word.is("noun") && hasVerb(tree, saying.end(), start)) {
      return -1;
    }
    boolean adjacent = start - saying.end() <= 1;
    if (hasBefore) {
      return last == ',' || last == '—' || last == '–' ? q : -1;
    }
    if (hasVerbBetween(tree, saying.end(), start)) {
      return -1;
    }
    return colon || (last == ',' && capital) || (adjacent && capital) ? q : -1;
  }

  private static boolean hasVerb(Tree tree, int from, int to) {
    for (int i = tree.sentence().indexFrom(from);
        i < tree.size() && tree.span(i).start() < to;
        i++) {
      if (tree.isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVerbBetween(Tree tree, int from, int to) {
    for (int i = tree.sentence().indexFrom(from);
        i < tree.size() && tree.span(i).start() < to;
        i++) {
      if (tree.isVerb(i) && !tree.tag(i).equals("VBG") && !tree.tag(i).equals("VBN")) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWithCapital(Quotation quotation) {
    for (int i = quotation.inner().start(); i < quotation.inner().end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.isUpperCase(c) || Character.isDigit(c);
      }
    }
    return false;
  }

  /** A quotation and the paragraphs in which it goes on. */
  private void addGroup(int q, List<Span> content) {
    int first = q;
    while (first > 0 && outer.get(first - 1).continues() && !claimed[first - 1]) {
      first--;
    }
    int last = q;
    while (last + 1 < outer.size() && outer.get(last).continues()) {
      last++;
    }
    for (int i = first; i <= last; i++) {
      claimed[i] = true;
      content.add(outer.get(i).span());
    }
  }

  /** "…," he said. "…": the sentences after it that are nothing but a quotation. */
  private Draft withNextSentence(Draft draft) {
    if (!draft.quoted() || draft.rule().equals(WITHIN)) {
      return draft;
    }
    List<Span> content = new ArrayList<>(draft.content());
    int end = Math.max(draft.tree().span().end(), content.getLast().end());
    boolean added = false;
    for (int q = from(end - 1); q < outer.size(); q++) {
      Quotation quotation = outer.get(q);
      if (quotation.span().start() < end) {
        continue;
      }
      if (claimed[q]
          || !isBlankWithoutBreak(end, quotation.span().start())
          || !standsAlone(quotation)) {
        break;
      }
      addGroup(q, content);
      added = true;
      end = content.getLast().end();
    }
    if (!added) {
      return draft;
    }
    content.sort(null);
    return draft.with(content, true, draft.rule());
  }

  private boolean isBlankWithoutBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the quotation is a sentence, or several, and nothing else. */
  private boolean standsAlone(Quotation quotation) {
    if (!startsSentence(quotation)) {
      return false;
    }
    int end = quotation.span().end();
    int sentence = reading.sentenceAt(end - 1);
    if (sentence < 0) {
      return false;
    }
    int stop = reading.sentences().get(sentence).span().end();
    for (int i = end; i < stop; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Quotations that no cue claims, in the mouth of whoever spoke last before them. */
  private List<Draft> free(List<Draft> linked) {
    List<Draft> speakers = new ArrayList<>(linked);
    speakers.sort((a, b) -> Integer.compare(a.anchor().start(), b.anchor().start()));
    List<Draft> found = new ArrayList<>();
    int s = 0;
    Draft speaker = null;
    for (int q = 0; q < outer.size(); q++) {
      int start = outer.get(q).span().start();
      while (s < speakers.size() && speakers.get(s).anchor().start() < start) {
        Draft candidate = speakers.get(s++);
        if (candidate.source() != null
            && candidate.cue() != null
            && !isQuoted(candidate.cue().start())) {
          speaker = candidate;
        }
      }
      if (claimed[q] || !standsAlone(outer.get(q)) || outer.get(q).inner().length() < 12) {
        continue;
      }
      List<Span> content = new ArrayList<>();
      addGroup(q, content);
      Phrase source = speaker == null || !isClose(speaker, start) ? null : speaker.source();
      Tree tree = reading.sentences().get(reading.sentenceAt(start));
      if (source != null) {
        found.add(new Draft(tree, -1, null, null, source, content, null, null, true, "quote-free"));
      }
    }
    return found;
  }

  /** In the same paragraph, or at the end of the one before. */
  private boolean isClose(Draft speaker, int start) {
    int breaks = 0;
    int from = Math.max(speaker.anchor().end(), speaker.contentRange().end());
    for (int i = from; i < start && breaks <= 2; i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks <= 2 && start - from < 600;
  }

  /**
   * What a cue inside a quotation governs ends with the quotation: the rest of the stretch goes.
   */
  Span kept(Span span, @Nullable Span cue) {
    int q = cue == null ? outer.size() : from(cue.start());
    if (cue == null || q >= outer.size() || !outer.get(q).span().contains(cue)) {
      return span;
    }
    Span inner = outer.get(q).inner();
    int start = Math.clamp(span.start(), inner.start(), inner.end());
    int end = Math.clamp(span.end(), start, inner.end());
    while (end > start && ",. ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  /** Grows a stretch so that it takes quotation marks in whole: both of them, or neither. */
  Span snapped(Span span, @Nullable Span cue) {
    int start = span.start();
    int end = span.end();
    for (int q = Math.max(0, from(start) - 1); q < outer.size(); q++) {
      Quotation quotation = outer.get(q);
      Span whole = quotation.span();
      if (whole.start() > end) {
        break;
      }
      boolean touches = whole.overlaps(span) || quotation.inner().start() == end;
      boolean holdsCue = cue != null && whole.overlaps(cue);
      boolean inside =
          whole.start() < start
              && end < quotation.inner().end()
              && start > quotation.inner().start();
      if (!touches || holdsCue || inside) {
        continue;
      }
      if (start <= quotation.inner().start() && start > whole.start()) {
        start = whole.start();
      }
      if (end > quotation.inner().start() && end < whole.end() && start <= whole.start()) {
        end = whole.end();
      }
    }
    return new Span(start, Math.max(start, end));
  }
}
