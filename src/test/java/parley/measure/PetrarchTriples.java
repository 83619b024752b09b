package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.Who;
import parley.pipeline.ArticleRecord;
import parley.pipeline.Pipeline;
import parley.rule.RuleFile;

/**
 * PETRARCH's suite of sentences with CAMEO triples: who did what to whom.
 *
 * <p><b>What is there.</b> The triples of {@code PETR2_GSR_validation.xml}, each sentence once, and
 * none of the record without a sentence. The other suite, {@code PETR.UnitTest.records.xml}, does
 * not count: its 385 triples bear codes of WEIS or made up ones, as the head of its dictionary
 * says, and are of invented countries. {@code GigaWord.sample.PETR.xml} has no triples.
 *
 * <p><b>What is right.</b> One event has the source, the target and the code.
 *
 * <ul>
 *   <li><em>Source</em> is who does it, mediates, hosts, or one of those who meet; <em>target</em>
 *       is anyone else in it who does not do it too. PETRARCH knows no places, and takes the
 *       country in which something is for a target; so that counts as one. Of what is done with
 *       each other (an agreement, a signing, cooperation, a clash, an exchange) each is both.
 *   <li>A side is right when the country agrees (the first three letters of the code), or the
 *       organisation (six letters, where the code begins with what is no country: {@code IGO},
 *       {@code IMG}). What follows, such as {@code GOV}, is not compared: Parley has offices for
 *       that. The code of a participant is looked up in PETRARCH's lists by the state of its side,
 *       else by its name, else by the names in its words. A side of which PETRARCH's lists know no
 *       country ({@code ---}) is right whoever stands there; where its target is {@code ---} alone
 *       there need be nobody.
 *   <li>The code is right when its first two digits, the CAMEO root, are. The suite codes what is
 *       planned now as the deed ("will supply arms", 072) and now as the intent (03); both are
 *       right for an event that is told as planned. A public statement (root 01) is no event of
 *       Parley's but a statement: it is right when one has the source, and the target is named in
 *       its content or addressed.
 * </ul>
 *
 * <p>The figures: <em>triples</em>; <em>pairs</em>, where the code may be any; and
 * <em>precision</em>: of the events that are printed for a sentence with triples, those that have
 * the pair of one. In sentences of which the suite says that nothing happens it is often wrong
 * ("France accused Rwanda"), so these do not count.
 */
final class PetrarchTriples implements Measure {

  private static final String FILE = "data/events/petrarch/text/PETR2_GSR_validation.xml";

  private static final Pattern SENTENCE =
      Pattern.compile("<Sentence\\b(.*?)(?=<Sentence\\b|$)", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<Text>(.*?)</Text>", Pattern.DOTALL);
  private static final Pattern DATE = Pattern.compile("date *= *\"(\\d{8})\"");
  private static final Pattern CODING = Pattern.compile("<EventCoding([^>]*)>");
  private static final Pattern VALUE =
      Pattern.compile("(event|source|target)code *= *\"([^\"]*)\"");

  /** Where no day of a sentence can be read. */
  private static final LocalDate SOME_DAY = LocalDate.of(2015, 6, 9);

  private static final int COUNTRY = 3;
  private static final int ORGANISATION = 6;

  private static final Set<String> NO_COUNTRY = Set.of("IGO", "IMG", "NGO", "NGM", "MNC", "INT");

  private static final String UNKNOWN = "---";

  private record Triple(String source, String target, String code) {}

  private record Coded(String text, LocalDate day, List<Triple> triples) {}

  private final Map<String, String> deeds = new HashMap<>();

  PetrarchTriples() {
    for (RuleFile.Line line : RuleFile.shipped("event/events.rules").lines()) {
      deeds.put("event: " + line.field(0), line.field(3));
    }
  }

  @Override
  public String name() {
    return "events-petrarch";
  }

  @Override
  public List<Figure> figures() throws IOException {
    return figures(null);
  }

  /**
   * Each sentence with what of it is right ({@code +}), which pairs are ({@code ~}), what is not.
   */
  @Override
  public void list(PrintStream out) throws IOException {
    figures(out);
  }

  private List<Figure> figures(@Nullable PrintStream out) throws IOException {
    Pipeline pipeline = Pipeline.standard();
    PetrarchActors codes = PetrarchActors.read();
    int triples = 0;
    int right = 0;
    int pairs = 0;
    int printed = 0;
    int apt = 0;
    int number = 0;
    for (Coded coded : coded()) {
      Article article =
          Article.builder("sentence" + number++, coded.text())
              .published(Published.on(coded.day()))
              .build();
      ArticleRecord record = pipeline.read(article);
      Judge judge = new Judge(record, codes);
      if (out != null) {
        out.println(coded.text());
      }
      for (Triple triple : coded.triples()) {
        triples++;
        boolean pair = judge.events().anyMatch(event -> judge.isPair(event, triple));
        boolean hit = judge.isRight(triple);
        pairs += pair || hit ? 1 : 0;
        right += hit ? 1 : 0;
        if (out != null) {
          out.println("   " + (hit ? "+ " : pair ? "~ " : "- ") + triple);
        }
      }
      for (Event event : judge.events().toList()) {
        printed++;
        boolean one = coded.triples().stream().anyMatch(t -> judge.isPair(event, t));
        apt += one ? 1 : 0;
        if (out != null) {
          out.println("     " + (one ? "  " : "! ") + event.cameo() + " " + EventLine.of(event));
        }
      }
    }
    return List.of(
        Figure.share("triples", right, triples),
        Figure.share("pairs", pairs, triples),
        Figure.share("precision", apt, printed));
  }

  /** Holds the record of one sentence against triples. */
  private final class Judge {

    private final ArticleRecord record;
    private final PetrarchActors codes;
    private final Map<String, Actor> actors = new HashMap<>();

    Judge(ArticleRecord record, PetrarchActors codes) {
      this.record = record;
      this.codes = codes;
      record.actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    Stream<Event> events() {
      return record.entries().stream().filter(Event.class::isInstance).map(Event.class::cast);
    }

    boolean isRight(Triple triple) {
      for (Entry entry : record.entries()) {
        boolean right =
            entry instanceof Event event
                ? isPair(event, triple) && isCode(event, triple.code())
                : entry instanceof Statement statement && isSaid(statement, triple);
        if (right) {
          return true;
        }
      }
      return false;
    }

    private boolean isCode(Event event, String code) {
      String deed = deeds.getOrDefault(event.evidence().rule(), "");
      boolean intent = event.evidence().realis() != Realis.ACTUAL;
      return isSameRoot(event.cameo(), code)
          || (intent && (isSameRoot(deed, code) || isIntent(deed, code)));
    }

    /**
     * Whether a code is of the intent to do such a deed: 03 of what is friendly, 13 of the rest.
     */
    private boolean isIntent(String deed, String code) {
      return code.startsWith(deed.compareTo("09") < 0 ? "03" : "13");
    }

    private boolean isSameRoot(@Nullable String code, String other) {
      return code != null
          && code.length() > 1
          && code.substring(0, 2).equals(other.substring(0, 2));
    }

    boolean isPair(Event event, Triple triple) {
      List<Event.Participant> all = event.participants();
      for (Event.Participant source : all) {
        boolean acts = source.role() != Role.TARGET || isMutual(event.kind());
        if (!acts || !isSide(source.who(), triple.source())) {
          continue;
        }
        if (triple.target().equals(UNKNOWN)) {
          return true;
        }
        for (Event.Participant target : all) {
          boolean other =
              !target.equals(source) && (target.role() != Role.INITIATOR || isMutual(event.kind()));
          if (other && isSide(target.who(), triple.target())) {
            return true;
          }
        }
        if (isThere(event, triple.target())) {
          return true;
        }
      }
      return false;
    }

    /** Done with each other: PETRARCH codes both directions, Parley one event. */
    private static boolean isMutual(EventKind kind) {
      return switch (kind) {
        case AGREEMENT, SIGNING, COOPERATION, CLASH, EXCHANGE -> true;
        default -> false;
      };
    }

    private boolean isThere(Event event, String target) {
      Event.Where where = event.where();
      return where != null
          && Stream.concat(codes.codesIn(where.name()), country(where).stream())
              .anyMatch(code -> agree(code, target));
    }

    private List<String> country(Event.Where where) {
      String country = where.country();
      if (country == null) {
        return List.of();
      }
      Locale locale = Locale.of("", country);
      return List.of(locale.getISO3Country());
    }

    private boolean isSaid(Statement statement, Triple triple) {
      Who source = statement.source();
      Who addressee = statement.addressee();
      return triple.code().startsWith("01")
          && source != null
          && isSide(source, triple.source())
          && ((addressee != null && isSide(addressee, triple.target()))
              || statement.content().stream()
                  .flatMap(passage -> codes.codesIn(passage.words()))
                  .anyMatch(code -> agree(code, triple.target())));
    }

    private boolean isSide(Who who, String code) {
      return code.startsWith(UNKNOWN) || codes(who).stream().anyMatch(own -> agree(own, code));
    }

    private boolean agree(String own, String code) {
      int letters =
          NO_COUNTRY.contains(code.substring(0, COUNTRY))
              ? Math.min(code.length(), ORGANISATION)
              : COUNTRY;
      return own.startsWith(code.substring(0, letters));
    }

    /** By the side, else by the name, else by what is named in the words. */
    private Set<String> codes(Who who) {
      Set<String> found = new HashSet<>();
      Actor actor = who.actor() == null ? null : actors.get(who.actor());
      String party = actor == null ? null : actor.party();
      add(found, party == null ? null : codes.code(party));
      if (found.isEmpty()) {
        add(found, codes.code(who.name()));
      }
      Passage passage = who.passage();
      if (found.isEmpty()) {
        codes.codesIn(who.name()).limit(1).forEach(found::add);
      }
      if (found.isEmpty() && passage != null) {
        codes.codesIn(passage.words()).limit(1).forEach(found::add);
      }
      return found;
    }

    private static void add(Set<String> found, @Nullable String code) {
      if (code != null) {
        found.add(code);
      }
    }
  }

  private static List<Coded> coded() throws IOException {
    String file = Files.readString(SharedTexts.at(FILE), UTF_8);
    Map<String, Coded> all = new LinkedHashMap<>();
    Matcher sentences = SENTENCE.matcher(file);
    while (sentences.find()) {
      String record = sentences.group(1);
      Matcher text = TEXT.matcher(record);
      List<Triple> triples = triples(record);
      if (text.find() && !triples.isEmpty()) {
        String words = text.group(1).strip().replaceAll("\\s+", " ");
        Matcher date = DATE.matcher(record);
        LocalDate day =
            date.find()
                ? LocalDate.parse(date.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                : SOME_DAY;
        all.putIfAbsent(words, new Coded(words, day, triples));
      }
    }
    all.remove("");
    return List.copyOf(all.values());
  }

  private static List<Triple> triples(String record) {
    List<Triple> triples = new ArrayList<>();
    Matcher coding = CODING.matcher(record);
    while (coding.find()) {
      Map<String, String> values = new HashMap<>();
      Matcher value = VALUE.matcher(coding.group(1));
      while (value.find()) {
        values.put(value.group(1), value.group(2));
      }
      String code = values.get("event");
      String source = values.get("source");
      String target = values.get("target");
      if (code != null && source != null && target != null) {
        triples.add(new Triple(source, target, code));
      }
    }
    return triples;
  }
}
