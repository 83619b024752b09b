package parley.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.actor.Actor;
import parley.actor.Cast;
import parley.actor.Mention;
import parley.measure.ChainedText.Annotated;
import parley.measure.ChainedText.Form;
import parley.pipeline.Pipeline;

/**
 * Whether pronouns and descriptions are read as the right person, organisation or state.
 *
 * <p>What counts: third-person pronouns and descriptions in the place of a source or an actor
 * ({@link GumTexts}, {@link NewsWclTexts}) whose chain names a person, an organisation or a state.
 * Such a mention is resolved where Parley finds somebody in it who has a name; it is right where
 * that actor is named mostly in the same chain. A name given where the chain has none counts as
 * resolved and wrong. Not counted is a phrase that Parley reads as the state whose name it holds
 * ("the Norland government").
 *
 * <p><em>accuracy</em> is the share of right ones among the resolved, <em>resolved</em> the share
 * of resolved ones among those that count.
 */
final class WhoIsMeant implements Measure {

  /** The genres of GUM that are most like what Parley is for. */
  static final Set<String> NEAR = Set.of("news", "interview", "speech", "bio", "court");

  private final String name;
  private final Texts texts;

  /** Where texts come from. */
  interface Texts {
    List<ChainedText> read() throws IOException;
  }

  WhoIsMeant(String name, Texts texts) {
    this.name = name;
    this.texts = texts;
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * What became of one mention.
   *
   * @param counts whether its chain has a name
   * @param actor whom Parley finds in it
   */
  record Verdict(
      ChainedText text, Annotated mention, boolean counts, Optional<Actor> actor, boolean right) {}

  @Override
  public List<Figure> figures() throws IOException {
    List<Verdict> verdicts = verdicts(Pipeline.standard(), texts.read());
    List<Figure> figures = new ArrayList<>();
    add(figures, "", verdicts);
    if (verdicts.stream().anyMatch(verdict -> !verdict.text.genre().isEmpty())) {
      List<Verdict> near = verdicts.stream().filter(v -> NEAR.contains(v.text.genre())).toList();
      add(figures, "near ", near);
      add(figures, "news ", near.stream().filter(v -> v.text.genre().equals("news")).toList());
    }
    return figures;
  }

  private static void add(List<Figure> figures, String what, List<Verdict> verdicts) {
    share(figures, what, verdicts);
    for (Form form : List.of(Form.PRONOUN, Form.DESCRIPTION)) {
      share(
          figures,
          what + form.name().toLowerCase(Locale.ROOT) + "s ",
          verdicts.stream().filter(verdict -> verdict.mention.form() == form).toList());
    }
  }

  private static void share(List<Figure> figures, String what, List<Verdict> verdicts) {
    int counted = 0;
    int known = 0;
    int given = 0;
    int right = 0;
    for (Verdict verdict : verdicts) {
      boolean resolved = verdict.actor.isPresent();
      counted += verdict.counts ? 1 : 0;
      known += verdict.counts && resolved ? 1 : 0;
      given += resolved ? 1 : 0;
      right += verdict.right ? 1 : 0;
    }
    if (counted > 0) {
      figures.add(Figure.share(what + "accuracy", right, given));
      figures.add(Figure.share(what + "resolved", known, counted));
    }
  }

  /** What becomes of each mention in the place of a source or an actor. */
  static List<Verdict> verdicts(Pipeline pipeline, List<ChainedText> texts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ChainedText text : texts) {
      Cast cast = pipeline.mark(text.article()).cast();
      Map<String, String> chains = text.chains(cast);
      Set<String> named = named(cast);
      for (Annotated mention : text.mentions()) {
        boolean wanted = mention.form() == Form.PRONOUN || mention.form() == Form.DESCRIPTION;
        if (!wanted || !mention.acts()) {
          continue;
        }
        Optional<Mention> found = found(mention, cast);
        if (found.isPresent() && holdsName(found.get(), cast)) {
          continue;
        }
        Optional<Actor> actor = named(found, named);
        boolean counts = text.named().contains(mention.chain());
        boolean right =
            counts && actor.isPresent() && mention.chain().equals(chains.get(actor.get().id()));
        verdicts.add(new Verdict(text, mention, counts, actor, right));
      }
    }
    return verdicts;
  }

  /** What Parley finds over the same word: no name, or a name that the word stands before. */
  private static Optional<Mention> found(Annotated annotated, Cast cast) {
    int at = annotated.head().start();
    return cast.at(at)
        .filter(m -> m.form() == Mention.Form.PRONOUN || m.form() == Mention.Form.DESCRIPTION)
        .or(() -> cast.around(at).filter(m -> isTitled(m, at)));
  }

  /** Whether a word stands before a name as part of it: "wife" in "his wife Ada Renn". */
  private static boolean isTitled(Mention mention, int at) {
    return mention.form() == Mention.Form.NAME
        && mention.actor() != null
        && mention.actor().kind() == Actor.Kind.PERSON
        && at < mention.head().start();
  }

  /** Whether a phrase is read as whom a name in it means already: "the Norland government". */
  private static boolean holdsName(Mention mention, Cast cast) {
    return mention.actor() != null
        && cast.in(mention.span()).stream()
            .anyMatch(m -> !m.equals(mention) && mention.actor().equals(m.actor()));
  }

  /** Who is meant, where it is somebody with a name: a person, or who is named in the article. */
  private static Optional<Actor> named(Optional<Mention> mention, Set<String> named) {
    return mention
        .map(Mention::actor)
        .filter(a -> a.kind() == Actor.Kind.PERSON || named.contains(a.id()));
  }

  private static Set<String> named(Cast cast) {
    Set<String> named = new HashSet<>();
    for (Mention mention : cast.mentions()) {
      Actor actor = mention.actor();
      boolean name =
          mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.ADJECTIVE;
      if (actor != null && name && actor.kind() != Actor.Kind.GROUP) {
        named.add(actor.id());
      }
    }
    return named;
  }
}
