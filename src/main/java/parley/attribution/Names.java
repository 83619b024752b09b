package parley.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Mention;
import parley.article.Passage;
import parley.entry.Hop;
import parley.entry.Who;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/** Who a phrase means: by the cast where it knows, else by its own words. */
final class Names {

  /** What stands for somebody of whom it is not clear who it is. */
  static final String UNKNOWN = "unknown";

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final class Shipped {
    static final Map<String, Actor.Kind> UNNAMED = unnamed();

    private static Map<String, Actor.Kind> unnamed() {
      Map<String, Actor.Kind> kinds = new HashMap<>();
      for (RuleFile.Line line : RuleFile.shipped("words/unnamed.names").lines()) {
        kinds.put(line.field(0).replace("?", ""), Actor.Kind.of(line.field(1)));
      }
      return kinds;
    }
  }

  private final Reading reading;

  /** Who spoke in the sentence before a sentence that begins with a pronoun's saying. */
  private final Map<Phrase, Phrase> speakersBefore = new HashMap<>();

  /** Those who were worked out: a source that others' statements hang on is asked for each time. */
  private final Map<Phrase, Who> known = new HashMap<>();

  Names(Reading reading, List<Draft> drafts) {
    this.reading = reading;
    Draft last = null;
    for (Draft draft : drafts) {
      Phrase source = draft.source();
      if (source == null || draft.head() < 0) {
        continue;
      }
      if (last != null && last.source() != null && isHeOrShe(source) && isNext(last, draft)) {
        Phrase before = last.source();
        speakersBefore.put(source, speakersBefore.getOrDefault(before, before));
      }
      if (last == null || last.tree() != draft.tree()) {
        last = draft;
      }
    }
  }

  private boolean isNext(Draft last, Draft draft) {
    int here = reading.sentenceAt(draft.tree().span().start());
    int there = reading.sentenceAt(last.contentRange().end() - 1);
    return last.tree() != draft.tree()
        && here - Math.max(there, reading.sentenceAt(last.tree().span().start())) == 1;
  }

  private static boolean isHeOrShe(Phrase phrase) {
    String word = phrase.tree().word(phrase.head()).toLowerCase(Locale.ROOT);
    return word.equals("he") || word.equals("she");
  }

  /** "I": in somebody's mouth it is whoever speaks. */
  static boolean isSpeaker(@Nullable Phrase phrase) {
    return phrase != null && phrase.tree().word(phrase.head()).equalsIgnoreCase("i");
  }

  Who who(Phrase phrase) {
    return known.computeIfAbsent(phrase, this::found);
  }

  private Who found(Phrase phrase) {
    Passage passage = reading.passage(phrase.span());
    Mention mention = mention(phrase);
    if (mention != null && mention.actor() != null) {
      return new Who(mention.actor().name(), mention.actor().id(), passage);
    }
    return new Who(words(phrase), null, passage);
  }

  Hop hop(Phrase phrase, @Nullable Passage cue) {
    Who who = who(phrase);
    return new Hop(who.name(), kind(phrase), who.actor(), cue, who.passage());
  }

  /** Whether the noun names people, rather than a paper or a reason that is cited. */
  static boolean canSpeak(Tree tree, int noun) {
    return tree.isProper(noun)
        || tree.isPronoun(noun)
        || Shipped.UNNAMED.containsKey(tree.word(noun).toLowerCase(Locale.ROOT));
  }

  boolean isOutlet(Phrase phrase) {
    return kind(phrase) == Actor.Kind.OUTLET;
  }

  private Actor.Kind kind(Phrase phrase) {
    Mention mention = mention(phrase);
    if (mention != null && mention.actor() != null) {
      return mention.actor().kind();
    }
    Tree tree = phrase.tree();
    if (mention != null && mention.form() == Mention.Form.NAME && mention.place() == null) {
      return Actor.Kind.PERSON;
    }
    Actor.Kind unnamed = Shipped.UNNAMED.get(tree.word(phrase.head()).toLowerCase(Locale.ROOT));
    if (unnamed != null) {
      return unnamed;
    }
    return tree.isProper(phrase.head())
            && !isCoordinated(phrase)
            && tree.child(phrase.head(), "det") < 0
        ? Actor.Kind.PERSON
        : Actor.Kind.GROUP;
  }

  /** The mention of the phrase's head; none where several are named together. */
  private @Nullable Mention mention(Phrase phrase) {
    Mention own = ownMention(phrase);
    if ((own == null || own.actor() == null) && speakersBefore.containsKey(phrase)) {
      // "…," the envoy said. He called it useful: who spoke last goes on speaking
      Mention speaker = ownMention(speakersBefore.get(phrase));
      if (speaker != null
          && speaker.actor() != null
          && speaker.actor().kind() == Actor.Kind.PERSON) {
        return speaker;
      }
    }
    return own;
  }

  private @Nullable Mention ownMention(Phrase phrase) {
    Tree tree = phrase.tree();
    if (isCoordinated(phrase)) {
      return null;
    }
    Mention named = namedAfter(phrase);
    if (named != null) {
      return named;
    }
    Mention widest = widest(phrase);
    if (widest != null) {
      return widest;
    }
    Optional<Mention> found = reading.mention(tree, phrase.head());
    if (found.isPresent()
        && found.get().actor() != null
        && found.get().form() != Mention.Form.ADJECTIVE) {
      return found.get();
    }
    int apposition = tree.child(phrase.head(), "appos", "flat");
    if (apposition >= 0 && phrase.span().contains(tree.span(apposition))) {
      Optional<Mention> second = reading.mention(tree, apposition);
      if (second.isPresent() && second.get().actor() != null) {
        return second.get();
      }
    }
    if (isRelative(phrase)) {
      int noun = antecedent(tree, phrase.head());
      return noun < 0 ? null : reading.mention(tree, noun).orElse(null);
    }
    return found.orElse(null);
  }

  /**
   * The longest mention that the phrase begins with, if it is more than its first words: a parser
   * may take the house for the head of "Palace press secretary Ana Soto".
   */
  private @Nullable Mention widest(Phrase phrase) {
    Mention found = null;
    for (Mention mention : reading.cast().in(phrase.span())) {
      boolean named = mention.actor() != null && mention.form() == Mention.Form.NAME;
      if (named
          && mention.span().start() == phrase.span().start()
          && (found == null || mention.span().length() > found.span().length())) {
        found = mention;
      }
    }
    boolean whole =
        found != null
            && (found.span().equals(phrase.span())
                || found.span().contains(phrase.tree().span(phrase.head())));
    return whole ? found : null;
  }

  /** "Togo's foreign minister, Afi Lawson": the name between commas, or up to the end. */
  private @Nullable Mention namedAfter(Phrase phrase) {
    String text = reading.text();
    for (Mention mention : reading.cast().in(phrase.span())) {
      Actor actor = mention.actor();
      int start = mention.span().start();
      int end = mention.span().end();
      boolean apart = start > 1 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == ',';
      boolean closed = end == phrase.span().end() || text.charAt(end) == ',';
      if ((actor == null ? mention.place() == null : actor.kind() == Actor.Kind.PERSON)
          && mention.form() == Mention.Form.NAME
          && start > phrase.tree().span(phrase.head()).start()
          && apart
          && closed) {
        return mention;
      }
    }
    return null;
  }

  private static boolean isCoordinated(Phrase phrase) {
    for (int conj : phrase.tree().childrenWith(phrase.head(), "conj")) {
      if (phrase.span().contains(phrase.tree().span(conj)) && phrase.tree().isNoun(conj)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelative(Phrase phrase) {
    String tag = phrase.tree().tag(phrase.head());
    return tag.equals("WP") || tag.equals("WDT");
  }

  private static int antecedent(Tree tree, int pronoun) {
    int at = pronoun;
    for (int step = 0; step < 6 && at >= 0; step++) {
      if (tree.is(at, "acl:relcl")) {
        return tree.head(at);
      }
      at = tree.head(at);
    }
    int before = pronoun > 0 && tree.isPunctuation(pronoun - 1) ? pronoun - 2 : pronoun - 1;
    return before >= 0 && tree.isNoun(before) ? before : -1;
  }

  /** The phrase's own words, without an article; a pronoun is nobody that could be named. */
  private String words(Phrase phrase) {
    Tree tree = phrase.tree();
    int head = phrase.head();
    Mention named = namedAfter(phrase);
    if (named != null) {
      return named.head().of(reading.text());
    }
    if (isRelative(phrase)) {
      head = antecedent(tree, head);
    }
    if (head < 0
        || isPronoun(tree, head)
        || tree.tag(head).equals("PRP$")
        || tree.tag(head).equals("DT")) {
      return UNKNOWN;
    }
    boolean whole = isCoordinated(phrase) || !tree.isNoun(head);
    Span span = whole ? beforeComma(phrase.span()) : within(phrase.span(), tree.phrase(head));
    String words = String.join(" ", List.of(span.of(reading.text()).strip().split("\\s+")));
    int space = words.indexOf(' ');
    if (space > 0 && ARTICLES.contains(words.substring(0, space).toLowerCase(Locale.ROOT))) {
      words = words.substring(space + 1);
    }
    if (words.endsWith("'s") || words.endsWith("’s")) {
      words = words.substring(0, words.length() - 2);
    }
    return words.isBlank() ? UNKNOWN : words;
  }

  /** A tagger may take "reporters" for a pronoun; those are short, or end as "themselves". */
  private static boolean isPronoun(Tree tree, int token) {
    String word = tree.word(token);
    boolean shaped = word.length() < 7 || word.endsWith("self") || word.endsWith("selves");
    return tree.isPronoun(token) && shaped;
  }

  /** " in Oslo": where "reporters" were told something is no part of who they are. */
  private boolean isPlace(int from, int to) {
    if (to <= from || !reading.text().startsWith(" in ", from)) {
      return false;
    }
    List<Mention> there = reading.cast().in(new Span(from, to));
    return there.size() == 1 && there.getFirst().place() != null;
  }

  /** In "'No deal' - Lund" the tree may take all of it for one noun phrase. */
  private Span within(Span own, Span wide) {
    for (int i = wide.start(); i < own.start() && i < wide.end(); i++) {
      if ("-–—:'’\"”".indexOf(reading.text().charAt(i)) >= 0
          && Character.isWhitespace(reading.text().charAt(i + 1))) {
        return own;
      }
    }
    return isPlace(own.end(), wide.end()) ? new Span(wide.start(), own.end()) : wide;
  }

  private Span beforeComma(Span span) {
    int comma = reading.text().indexOf(", ", span.start());
    boolean inside = comma > span.start() && comma < span.end();
    return inside ? new Span(span.start(), comma) : span;
  }
}
