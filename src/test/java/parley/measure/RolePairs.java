package parley.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Mention;
import parley.actor.Role;
import parley.article.Article;
import parley.pipeline.Pipeline;
import parley.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The roles of people in news articles, on DWIE: who is head of state of what, who speaks for whom.
 *
 * <p><b>What is there.</b> DWIE lists the concepts of an article, each with its mentions, and
 * relations between two concepts. A pair is a person, a relation of {@link Relation}, and a state
 * or body. Of the relations between two concepts the finest counts (every {@code head_of} is
 * annotated as {@code member_of} too, every {@code minister_of} as {@code agent_of}); players and
 * coaches are members. "German" and "Germany" count as one (DWIE tells by {@code gpe0}), and so do
 * adjectives with which one person has the same relation. What the headline alone mentions is left
 * out, for the actors stand in the body.
 *
 * <p><b>What is found.</b> The roles of every actor of the kind {@code person} that has a name
 * overlapping one of the concept's mentions. A role is of a concept when its {@code of} is one of
 * the names of that, or is the name of the actor or place that Parley takes one of its mentions
 * for. Its title tells the relation ({@link Titled}); former offices count like others, as in DWIE.
 * Roles of nothing, or of what is no concept, are no pairs.
 *
 * <p><b>What is right.</b> The same relation; of a spokesperson also {@code member_of} or {@code
 * agent_of} where nothing finer is annotated, for DWIE has both for the same words. One that says
 * less than what is annotated ({@code agent_of} for a minister, {@code member_of} for a head) is
 * neither right nor wrong: the pair is not found. Everything else is wrong, with one exception: the
 * articles bear no day, so the book gives all offices that somebody ever held; a role with a date,
 * of a state or body with which another relation is annotated, is of another time and not wrong.
 *
 * <p>Articles with an even number are looked at when rules are made; those with an odd one are not.
 */
final class RolePairs implements Measure {

  private static final String FILE = "data/actors/dwie/dev.json";

  /** What is counted, as DWIE names it. */
  enum Relation {
    HEAD_OF_STATE,
    HEAD_OF_GOV,
    MINISTER_OF,
    SPOKESPERSON_OF,
    AGENT_OF,
    HEAD_OF,
    MEMBER_OF;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The relation that an annotated one is counted as, or null. */
    static @Nullable Relation of(String label) {
      String plain = label.endsWith("-x") ? label.substring(0, label.length() - 2) : label;
      if (plain.equals("player_of") || plain.equals("coach_of")) {
        return MEMBER_OF;
      }
      for (Relation relation : values()) {
        if (relation.label().equals(plain)) {
          return relation;
        }
      }
      return null;
    }

    /**
     * Whether only a body has such people: a gallery, which DWIE takes for a place, then is one.
     */
    boolean isOfBody() {
      return this == HEAD_OF || this == MEMBER_OF;
    }

    /** Whether this says less than another relation, and nothing else. */
    boolean isImpliedBy(Relation finer) {
      return switch (this) {
        case AGENT_OF -> finer.compareTo(AGENT_OF) < 0;
        case MEMBER_OF -> finer == HEAD_OF || finer == SPOKESPERSON_OF;
        default -> false;
      };
    }
  }

  /** How one pair came out. */
  enum Verdict {
    RIGHT,
    /** Says less than what is annotated. */
    COARSE,
    WRONG,
    MISSED
  }

  /**
   * One pair, annotated or found.
   *
   * @param dated whether it comes from the book, which alone gives dates
   */
  record Judged(
      int article, String person, Relation relation, String of, Verdict verdict, boolean dated) {}

  @Override
  public String name() {
    return "roles-dwie";
  }

  @Override
  public List<Figure> figures() throws IOException {
    List<Judged> all = judge();
    List<Figure> figures = new ArrayList<>(figures("all", all));
    figures.addAll(figures("even", all.stream().filter(j -> j.article() % 2 == 0).toList()));
    figures.addAll(figures("odd", all.stream().filter(j -> j.article() % 2 == 1).toList()));
    for (Relation relation : Relation.values()) {
      List<Judged> of = all.stream().filter(j -> j.relation() == relation).toList();
      figures.addAll(figures(relation.label(), of));
    }
    int dated = count(all.stream().filter(Judged::dated).toList(), Verdict.RIGHT);
    figures.add(Figure.share("from the book", dated, count(all, Verdict.RIGHT)));
    return figures;
  }

  private static List<Figure> figures(String name, List<Judged> judged) {
    int right = count(judged, Verdict.RIGHT);
    int found = right + count(judged, Verdict.WRONG);
    int there = right + count(judged, Verdict.MISSED);
    return List.of(
        Figure.share(name + ", precision", right, found),
        Figure.share(name + ", recall", right, there),
        Figure.f1(name + ", F1", right, found, there));
  }

  private static int count(List<Judged> judged, Verdict verdict) {
    return (int) judged.stream().filter(j -> j.verdict() == verdict).count();
  }

  /** Every pair of every article. */
  static List<Judged> judge() throws IOException {
    Pipeline pipeline = Pipeline.standard();
    List<Judged> judged = new ArrayList<>();
    int number = 0;
    for (JsonNode article : JsonMapper.shared().readTree(SharedTexts.at(FILE).toFile())) {
      judged.addAll(new Annotated(article).judge(pipeline, number));
      number++;
    }
    return judged;
  }

  /** One annotated article. */
  private static final class Annotated {
    private final Detokenised body;
    private final int bodyStart;
    private final JsonNode concepts;
    private final JsonNode labels;

    /** The concept that each one is counted as. */
    private final int[] same;

    Annotated(JsonNode article) {
      concepts = article.get("vertexSet");
      labels = article.get("labels");
      List<String> words = new ArrayList<>();
      for (JsonNode sentence : article.get("sents")) {
        sentence.forEach(word -> words.add(word.asString()));
      }
      boolean[] joined = new boolean[words.size()];
      for (JsonNode concept : concepts) {
        for (JsonNode mention : concept) {
          boolean spaced = mention.get("name").asString().contains(" - ");
          for (int i = first(mention) + 1; i < last(mention); i++) {
            joined[i] |= !spaced;
          }
        }
      }
      int headline = 0;
      while (headline < words.size() && !words.get(headline).isBlank()) {
        headline++;
      }
      bodyStart = headline == words.size() ? 0 : headline + 1;
      body =
          Detokenised.of(
              words.subList(bodyStart, words.size()),
              Arrays.copyOfRange(joined, bodyStart, words.size()));
      same = new int[concepts.size()];
      for (int i = 0; i < same.length; i++) {
        same[i] = i;
      }
      join();
    }

    private static int first(JsonNode mention) {
      return mention.get("pos").get(0).asInt();
    }

    /** The token after the last one. */
    private static int last(JsonNode mention) {
      return mention.get("pos").get(1).asInt();
    }

    /** Counts an adjective as its state, and two adjectives of one person's as one. */
    private void join() {
      for (JsonNode label : labels) {
        if (label.get("r").asString().equals("gpe0")) {
          join(label.get("h").asInt(), label.get("t").asInt());
        }
      }
      Map<String, Integer> adjectives = new HashMap<>();
      for (JsonNode label : labels) {
        String relation = label.get("r").asString();
        if (relation.endsWith("-x") && Relation.of(relation) != null) {
          int of = label.get("t").asInt();
          Integer other = adjectives.putIfAbsent(label.get("h").asInt() + relation, of);
          if (other != null) {
            join(other, of);
          }
        }
      }
    }

    private void join(int one, int other) {
      int from = same[one];
      int to = same[other];
      for (int i = 0; i < same.length; i++) {
        if (same[i] == from) {
          same[i] = to;
        }
      }
    }

    /** Where the mentions of a concept stand in the body. */
    private List<Span> spans(int concept) {
      List<Span> spans = new ArrayList<>();
      for (JsonNode mention : concepts.get(concept)) {
        int first = first(mention) - bodyStart;
        int last = last(mention) - 1 - bodyStart;
        if (first >= 0) {
          spans.add(new Span(body.tokens().get(first).start(), body.tokens().get(last).end()));
        }
      }
      return spans;
    }

    private String type(int concept) {
      return concepts.get(concept).get(0).get("type").asString();
    }

    private String title(int concept) {
      return concepts.get(concept).get(0).get("name").asString();
    }

    List<Judged> judge(Pipeline pipeline, int number) {
      List<Mention> mentions =
          pipeline.mark(Article.builder("dwie", body.text()).build()).cast().mentions();
      // the finest relation annotated between a person and a concept
      Map<List<Integer>, Relation> there = new LinkedHashMap<>();
      for (JsonNode label : labels) {
        Relation relation = Relation.of(label.get("r").asString());
        int person = label.get("h").asInt();
        int of = label.get("t").asInt();
        boolean counts =
            relation != null
                && type(person).equals("type::person")
                && !type(of).equals("type::person")
                && !spans(person).isEmpty()
                && isInBody(of);
        if (counts) {
          there.merge(List.of(person, same[of]), relation, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
      List<Set<String>> names = names(mentions);
      Map<List<Integer>, Boolean> found = new LinkedHashMap<>();
      List<Judged> judged = new ArrayList<>();
      for (int person = 0; person < concepts.size(); person++) {
        if (!type(person).equals("type::person")) {
          continue;
        }
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (Role role : roles(mentions, person)) {
          Set<Integer> of = conceptsOf(role, names);
          of.remove(person);
          if (of.isEmpty()) {
            continue;
          }
          Judged best = null;
          for (int concept : of) {
            List<Integer> pair = List.of(person, concept);
            Relation wanted = there.get(pair);
            boolean body = isBody(concept) || (wanted != null && wanted.isOfBody());
            Relation said = Titled.relation(role.title(), body);
            if (said == null) {
              continue;
            }
            boolean dated = role.from() != null || role.to() != null;
            Verdict verdict = verdict(said, wanted, dated);
            if (verdict == Verdict.RIGHT) {
              found.putIfAbsent(pair, dated);
            }
            if (best == null || verdict.compareTo(best.verdict()) < 0) {
              String words = role.title() + " of " + role.of();
              best = new Judged(number, title(person), said, words, verdict, dated);
            }
          }
          if (best != null
              && best.verdict() != Verdict.RIGHT
              && seen.add(List.of(best.relation(), of))) {
            judged.add(best);
          }
        }
      }
      there.forEach((pair, relation) -> {
        Boolean dated = found.get(pair);
        judged.add(
            new Judged(
                number,
                title(pair.getFirst()),
                relation,
                title(pair.getLast()),
                dated == null ? Verdict.MISSED : Verdict.RIGHT,
                dated != null && dated));
      });
      return judged;
    }

    private static Verdict verdict(Relation said, @Nullable Relation wanted, boolean dated) {
      if (wanted == null) {
        return Verdict.WRONG;
      }
      boolean speaks = said == Relation.SPOKESPERSON_OF && wanted.isImpliedBy(said);
      if (said == wanted || speaks) {
        return Verdict.RIGHT;
      }
      return dated || said.isImpliedBy(wanted) ? Verdict.COARSE : Verdict.WRONG;
    }

    private boolean isInBody(int concept) {
      for (int i = 0; i < same.length; i++) {
        if (same[i] == same[concept] && !spans(i).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    private boolean isBody(int concept) {
      return type(concept).equals("type::organization");
    }

    private List<Role> roles(List<Mention> mentions, int person) {
      List<Role> roles = new ArrayList<>();
      for (Actor actor : actors(mentions, person)) {
        if (actor.kind() == Actor.Kind.PERSON) {
          roles.addAll(actor.roles());
        }
      }
      return roles;
    }

    private Set<Actor> actors(List<Mention> mentions, int concept) {
      Set<Actor> actors = new LinkedHashSet<>();
      for (Span span : spans(concept)) {
        for (Mention mention : mentions) {
          if (isNamed(mention) && mention.head().overlaps(span) && mention.actor() != null) {
            actors.add(mention.actor());
          }
        }
      }
      return actors;
    }

    private static boolean isNamed(Mention mention) {
      return mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.ADJECTIVE;
    }

    /** By what names a role may mean each concept. */
    private List<Set<String>> names(List<Mention> mentions) {
      List<Set<String>> all = new ArrayList<>();
      for (int concept = 0; concept < concepts.size(); concept++) {
        Set<String> names = new LinkedHashSet<>();
        all.add(names);
        if (type(concept).equals("type::person")) {
          continue;
        }
        for (JsonNode mention : concepts.get(concept)) {
          names.add(plain(mention.get("name").asString()));
        }
        for (Actor actor : actors(mentions, concept)) {
          names.add(plain(actor.name()));
        }
        for (Span span : spans(concept)) {
          for (Mention mention : mentions) {
            if (mention.place() != null && mention.head().overlaps(span)) {
              names.add(plain(mention.place().name()));
            }
          }
        }
      }
      return all;
    }

    private Set<Integer> conceptsOf(Role role, List<Set<String>> names) {
      Set<Integer> of = new LinkedHashSet<>();
      for (int concept = 0; role.of() != null && concept < names.size(); concept++) {
        if (names.get(concept).contains(plain(role.of()))) {
          of.add(same[concept]);
        }
      }
      return of;
    }

    private static String plain(String name) {
      String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
      return plain.startsWith("the ") ? plain.substring(4) : plain;
    }
  }
}
