package parley.desk.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Passage;
import parley.desk.web.Links;
import parley.desk.web.Parties;
import parley.desk.web.Signs;
import parley.desk.web.Written;
import parley.dossier.Dossier;
import parley.entry.Hop;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.format.JsonLinesReader;
import parley.mark.Days;
import parley.store.Listed;

/**
 * A statement in a list.
 *
 * @param day on which it was said, or else reported; of a longer time the first
 * @param until the last day, where no more is told than that it was said in a longer time, as
 *     "early in March"
 * @param said whether {@code day} is the one on which it was said
 * @param speaker absent where the words name nobody
 * @param actor the speaker's id
 * @param party of the speaker, where it is known
 * @param words what is said; of long ones the beginning
 * @param through those who told it on, without the speaker, the outlet last
 * @param manner direct, mixed or indirect
 * @param told how it is told where that is not as a fact: denied, planned
 */
public record StatementLine(
    String id,
    @Nullable LocalDate day,
    @Nullable LocalDate until,
    boolean said,
    @Nullable String speaker,
    @Nullable String actor,
    Parties.@Nullable Sign party,
    String words,
    List<String> through,
    @Nullable String outlet,
    String article,
    @Nullable String headline,
    String manner,
    List<String> about,
    String told) {

  /** So many characters of the words are shown in a list. */
  private static final int LONGEST = 420;

  private static final int LONGEST_SOURCE = 60;

  public StatementLine {
    through = List.copyOf(through);
    about = List.copyOf(about);
  }

  /** A line of the record's list. */
  public static StatementLine of(Listed.Line line, Dossier dossier, Parties parties) {
    Article article = JsonLinesReader.article(line.found().article());
    Statement statement = (Statement) JsonLinesReader.entry(line.found().account().line(), article);
    Who source = statement.source();
    When when = statement.said();
    return new StatementLine(
        statement.id(),
        line.day(),
        line.day() == null ? null : until(when),
        when != null && when.basis() != When.Basis.PUBLISHED,
        source == null ? null : source.name(),
        source == null ? null : source.actor(),
        source == null ? null : party(source, line.side(), dossier, parties),
        words(statement),
        through(statement, article),
        article.outlet(),
        article.id(),
        article.headline(),
        statement.manner().label(),
        statement.about().stream().map(dossier::issueName).toList(),
        Signs.meaning(statement.evidence().realis(), statement.evidence().negated()));
  }

  private static @Nullable LocalDate until(@Nullable When when) {
    Days days = when == null ? null : Days.of(when.timex().value()).orElse(null);
    return days == null || Objects.equals(days.first(), days.last()) ? null : days.last();
  }

  private static Parties.@Nullable Sign party(
      Who source, @Nullable String side, Dossier dossier, Parties parties) {
    String named = dossier.partyOf(List.of(source.name()));
    String party = named == null ? side : named;
    return party == null ? null : parties.of(party);
  }

  private static String words(Statement statement) {
    List<String> words = new ArrayList<>();
    for (Passage passage : statement.content()) {
      words.add(passage.words());
    }
    return Written.shortened(String.join(" … ", words), LONGEST);
  }

  private static List<String> through(Statement statement, Article article) {
    List<Hop> hops = statement.evidence().chain();
    List<String> names = new ArrayList<>();
    for (Hop hop : hops.isEmpty() ? hops : hops.subList(1, hops.size())) {
      if (!hop.name().equals(article.outlet())) {
        names.add(hop.name());
      }
    }
    return names;
  }

  static String spoken(Statement.Manner manner) {
    return switch (manner) {
      case DIRECT -> "word for word";
      case MIXED -> "partly word for word";
      case INDIRECT -> "in the outlet’s words";
    };
  }

  /** How the words are given, in words. */
  public String given() {
    return spoken(Statement.Manner.of(manner));
  }

  /** What its article is called in a list. */
  public String source() {
    return outlet != null
        ? outlet
        : headline == null ? "the article" : Written.shortened(headline, LONGEST_SOURCE);
  }

  /** The words, in quotation marks where they are the speaker's own and have none. */
  public String quoted() {
    boolean own = manner.equals(Statement.Manner.DIRECT.label());
    return own && "\"“”„«‘'".indexOf(words.charAt(0)) < 0 ? "“" + words + "”" : words;
  }

  public String address() {
    return Links.entry(id);
  }
}
