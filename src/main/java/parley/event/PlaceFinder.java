package parley.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Mention;
import parley.actor.Place;
import parley.entry.Event.Where;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds where something happened: the town or the land, and the building or spot in it. */
final class PlaceFinder {

  private static final Set<String> PLACING =
      Set.of("in", "at", "near", "outside", "on", "across", "inside", "along");

  /** Prepositions before a site; "on the base" and "along the bridge" say less. */
  private static final Set<String> AT_SITE = Set.of("in", "at", "inside", "outside", "near");

  private static final Set<String> SITES = sites();

  private final Reading reading;
  private final Tree sentence;

  PlaceFinder(Reading reading, Tree sentence) {
    this.reading = reading;
    this.sentence = sentence;
  }

  private static Set<String> sites() {
    Set<String> words = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("event/sites.words").lines()) {
      words.add(line.field(0));
    }
    return words;
  }

  /**
   * The places that these tokens name; several where they are coordinated ("in Lima and Quito").
   */
  List<Where> places(List<Integer> tokens) {
    List<Where> towns = new ArrayList<>();
    int site = -1;
    for (int token : tokens) {
      String preposition = Grammar.preposition(sentence, token);
      if (site < 0 && AT_SITE.contains(preposition) && isSite(token)) {
        site = token;
      } else if (towns.isEmpty() && PLACING.contains(preposition)) {
        for (int one : Grammar.conjuncts(sentence, token)) {
          town(one).ifPresent(towns::add);
        }
      }
    }
    if (site < 0 || towns.size() > 1) {
      return towns;
    }
    return List.of(at(site, towns.isEmpty() ? townOf(site) : towns.getFirst()));
  }

  /** A town that the name of a site holds or that follows it: "the Lima airport". */
  private @Nullable Where townOf(int site) {
    for (int child : sentence.childrenWith(site, "nmod:poss", "compound", "amod", "nmod")) {
      Optional<Where> town = town(child);
      if (town.isPresent()) {
        return town.get();
      }
    }
    return null;
  }

  private Where at(int site, @Nullable Where town) {
    Span span = name(site);
    String words = span.of(reading.text());
    if (town != null) {
      return new Where(
          town.name(), words, town.country(), town.latitude(), town.longitude(), town.passage());
    }
    Place place = reading.mention(sentence, site).map(Mention::place).orElse(null);
    return new Where(
        place == null ? words : place.name(),
        words,
        place == null ? null : place.country(),
        place == null ? Double.NaN : place.latitude(),
        place == null ? Double.NaN : place.longitude(),
        reading.passage(span));
  }

  /** "Presidential Palace" of "the Presidential Palace in Lima". */
  private Span name(int site) {
    int first = site;
    for (int child : sentence.childrenWith(site, "compound", "amod", "flat", "nmod:poss")) {
      if (child < site) {
        first = Math.min(first, sentence.first(child));
      }
    }
    return Grammar.span(sentence, first, site);
  }

  /** A building, by its noun, unless the name as a whole is one of a town: "Port Stanley". */
  private boolean isSite(int token) {
    Place place = reading.mention(sentence, token).map(Mention::place).orElse(null);
    return sentence.isNoun(token)
        && SITES.contains(Grammar.lemma(sentence, token))
        && (place == null || Double.isNaN(place.latitude()));
  }

  private Optional<Where> town(int token) {
    Mention mention = reading.mention(sentence, token).orElse(null);
    if (mention == null || mention.place() == null) {
      return Optional.empty();
    }
    Place place = mention.place();
    return Optional.of(
        new Where(
            place.name(),
            null,
            place.country(),
            place.latitude(),
            place.longitude(),
            reading.passage(mention.span())));
  }
}
