package parley.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Mention;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/**
 * Who speaks where an article says "we" outside of every quotation: a release speaks for whoever
 * issued it.
 *
 * <p>It is all those who are told to issue it together ("The following statement was released by
 * Peru and Chile"); else whoever stands alone in the first line or is told to be the one to quote
 * it by ("attributable to Spokesperson Ana Paz"); else whose site it stands on; else the one side
 * that most often welcomes, urges or thanks in it. In a transcript each speaks in a turn, and what
 * stands between them is asked.
 */
final class Issuers {

  private static final Set<String> ISSUING = verbs();

  /** The rule of a statement that is a turn of a transcript. */
  private static final String TURN = "transcript-turn";

  private static final Set<String> WE = Set.of("we", "our", "us");

  /** A line above a release is short: a name and an office. */
  private static final int LONGEST_LINE = 14;

  private Issuers() {}

  private static Set<String> verbs() {
    Set<String> verbs = new HashSet<>();
    RuleFile.shipped("position/issuing.rules").lines().forEach(line -> verbs.add(line.field(0)));
    return Set.copyOf(verbs);
  }

  /** Those who issued it; empty where it is no release, or nobody can tell. */
  static List<Who> of(ArticleContext context) {
    Reading reading = context.reading();
    if (reading.sentences().isEmpty() || isTranscript(context)) {
      return List.of();
    }
    List<Who> together = Together.of(context);
    if (!together.isEmpty()) {
      return together;
    }
    for (Tree sentence : reading.sentences()) {
      boolean first = sentence == reading.sentences().getFirst();
      if ((first && isLine(sentence)) || isToQuote(sentence)) {
        Optional<Who> person = person(context, sentence);
        if (person.isPresent()) {
          return List.of(person.get());
        }
      }
    }
    Optional<Who> site = context.sides().issuer();
    if (site.isPresent()) {
      return List.of(site.get());
    }
    boolean speaks = reading.sentences().stream().anyMatch(tree -> saysWe(context, tree));
    return speaks ? mostTold(context).stream().toList() : List.of();
  }

  private static boolean isTranscript(ArticleContext context) {
    return context.accounts().statements().stream()
        .anyMatch(statement -> statement.evidence().rule().equals(TURN));
  }

  private static boolean isLine(Tree sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.isVerb(i) || sentence.word(i).equals(":")) {
        return false;
      }
    }
    return sentence.size() <= LONGEST_LINE;
  }

  private static boolean isToQuote(Tree sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.word(i).equalsIgnoreCase("attributable")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Who> person(ArticleContext context, Tree sentence) {
    List<Who> found =
        context.reading().cast().in(sentence.sentence().span()).stream()
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .map(context.reading()::who)
            .flatMap(Optional::stream)
            .filter(who -> context.sides().party(who).isPresent())
            .toList();
    return found.stream()
        .filter(who -> !isSide(context, who))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static boolean isSide(ArticleContext context, Who who) {
    return context.sides().party(who).filter(who::isSameAs).isPresent();
  }

  private static boolean saysWe(ArticleContext context, Tree sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean we = WE.contains(Grammar.lemma(sentence, i));
      if (we && context.teller(sentence.span(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The side that most often does what the issuer of a release does; none where two do. */
  private static Optional<Who> mostTold(ArticleContext context) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Who> sides = new HashMap<>();
    Set<String> joint = new HashSet<>();
    for (Tree sentence : context.reading().sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        boolean acts = ISSUING.contains(Grammar.lemma(sentence, i));
        int subject = acts ? sentence.child(i, "nsubj") : -1;
        if (subject < 0 || context.teller(sentence.span(subject)).isPresent()) {
          continue;
        }
        List<Integer> all = Grammar.conjuncts(sentence, subject);
        for (int one : all) {
          for (Who side : context.sides().of(sentence, one)) {
            counts.merge(side.name(), 1, Integer::sum);
            sides.putIfAbsent(side.name(), side);
            if (all.size() > 1) {
              joint.add(side.name());
            }
          }
        }
      }
    }
    @Nullable String most = null;
    int second = 0;
    for (String name : counts.keySet()) {
      int count = counts.getOrDefault(name, 0);
      if (most == null || count > counts.getOrDefault(most, 0)) {
        second = most == null ? 0 : counts.getOrDefault(most, 0);
        most = name;
      } else {
        second = Math.max(second, count);
      }
    }
    boolean clear = most != null && counts.getOrDefault(most, 0) > second && !joint.contains(most);
    return clear ? Optional.of(Objects.requireNonNull(sides.get(most))) : Optional.empty();
  }
}
