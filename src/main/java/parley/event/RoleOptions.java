package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.actor.Mention;
import parley.article.Passage;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Statement;
import parley.entry.Who;
import parley.linear.Features;
import parley.reading.Agents;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Who may take part in what a word tells, by the words of its sentence, and what speaks for it. */
final class RoleOptions {

  /** The side of an event on which somebody stands, as the weights number it. */
  static final int NOBODY = 0;

  /** Who does it, or one of those who meet. */
  static final int DOER = 1;

  /** To whom it is done, or at whose place. */
  static final int OTHER = 2;

  static final int SIDES = 3;

  /** How many words from the word that tells it somebody may stand. */
  private static final int FURTHEST = 40;

  /**
   * One of them.
   *
   * @param token that heads the name or noun
   * @param who is meant, null where it is not clear
   * @param several the sides that a word for people means: "ministers of Peru and Chile"
   * @param ruled how the rules have them: the side, {@link #LISTED} or {@link #IN_TITLE}
   */
  record Option(int token, @Nullable Who who, List<Who> several, int ruled) {}

  /** One of a row of people with their titles, who need no weighing. */
  private static final int LISTED = 3;

  /** Named in the title of one of those. */
  private static final int IN_TITLE = 4;

  private final ArticleContext context;
  private final Trigger trigger;
  private final Tree sentence;
  private final Parties parties;
  private final List<Participant> ruled;
  private final List<Option> options = new ArrayList<>();

  /** How many the rules have on each side. */
  private final int[] onSide = new int[SIDES];

  private final List<Company.Row> rows = new ArrayList<>();

  private final int kind;
  private final int word;
  private final int form;
  private final int others;

  RoleOptions(ArticleContext context, Trigger trigger, Parties parties, List<Participant> ruled) {
    this.context = context;
    this.trigger = trigger;
    this.parties = parties;
    this.ruled = ruled;
    sentence = trigger.sentence();
    kind = Way.number(trigger.rule().kind());
    word = Features.hash(String.join(" ", trigger.rule().lemmas()) + trigger.rule().noun());
    form = Features.hash(Way.form(trigger));
    others = trigger.rule().others().hashCode();
    if (trigger.rule().isMeeting()) {
      Company company = new Company(context.reading(), sentence);
      rows.add(company.with(trigger.token()));
      if (trigger.verb() >= 0) {
        rows.add(company.before(trigger.verb()));
      }
    }
    find();
    for (Participant one : ruled) {
      onSide[side(one.role())]++;
    }
  }

  List<Option> all() {
    return options;
  }

  static int side(Role role) {
    return switch (role) {
      case INITIATOR, PRINCIPAL -> DOER;
      case TARGET, HOST, DELEGATE, MEDIATOR, OBSERVER -> OTHER;
    };
  }

  private void find() {
    int first = Math.max(0, trigger.token() - FURTHEST);
    int last = Math.min(sentence.size() - 1, trigger.token() + FURTHEST);
    for (int i = first; i <= last; i++) {
      if (trigger.isCarriedBy(i) || !isHead(i) || parties.isTime(i)) {
        continue;
      }
      Who who = whoIs(i);
      List<Who> several = parties.severalSides(i);
      options.add(new Option(i, who, several, ruled(i, who, several)));
    }
  }

  private @Nullable Who whoIs(int token) {
    return parties.known(token).or(() -> parties.described(token)).orElse(null);
  }

  /** Whether a word heads a phrase that may name somebody. */
  private boolean isHead(int token) {
    if (sentence.isPronoun(token)
        || sentence.tag(token).equals("PRP$")
        || parties.isSomeOf(token)) {
      return true;
    }
    if (sentence.isNoun(token)) {
      boolean inside =
          sentence.is(token, "compound", "flat", "goeswith", "fixed") && sentence.head(token) >= 0;
      if (!inside) {
        return true;
      }
      Mention mention = context.reading().mention(sentence, token).orElse(null);
      Mention above = context.reading().mention(sentence, sentence.head(token)).orElse(null);
      return mention != null && !mention.equals(above) && mention.actor() != null;
    }
    return sentence.tag(token).startsWith("JJ")
        && Character.isUpperCase(sentence.word(token).charAt(0))
        && context.reading().mention(sentence, token).isPresent();
  }

  private int ruled(int token, @Nullable Who who, List<Who> several) {
    for (Participant one : ruled) {
      if (means(token, who, several, one)) {
        return isListed(one) ? LISTED : side(one.role());
      }
    }
    for (Company.Row row : rows) {
      if (token >= row.first() && token < row.end()) {
        return IN_TITLE;
      }
    }
    return NOBODY;
  }

  /** Whether somebody was read in a row of people with their titles. */
  boolean isListed(Participant one) {
    return rows.stream()
        .anyMatch(row -> row.who().stream().anyMatch(who -> who.isSameAs(one.who())));
  }

  /** Whether a line should have somebody, where it is likely that they take part. */
  boolean mayBeMissed(Option option) {
    int above = sentence.head(option.token());
    return option.ruled() != IN_TITLE
        && !isNumber(option)
        && !isOfOther(option)
        && (above < 0 || !parties.isSomeOf(above));
  }

  /** "Injured <em>dozens</em>": a number is nobody whom a line could name. */
  private boolean isNumber(Option option) {
    return option.who() == null
        && Parties.NUMBERS.contains(Grammar.lemma(sentence, option.token()));
  }

  /** "The raid killed <em>ten men</em> and a bomb killed a general": something else did that. */
  private boolean isOfOther(Option option) {
    String way = Way.through(trigger, option.token());
    return way.startsWith("^conj!") && way.contains(".obj");
  }

  /** Whether the other party may stand anywhere: not where a clause alone tells who it is. */
  boolean takesOther() {
    return !trigger.rule().isOfClause();
  }

  /** "Shelled the <em>port</em> of Tacna": a thing behind which the rules found whose it is. */
  boolean isThingOf(Option option, Participant one) {
    Passage passage = one.who().passage();
    return option.who() == null
        && option.several().isEmpty()
        && passage != null
        && sentence.subtreeSpan(option.token()).contains(passage.span());
  }

  /** Whether an option is the one who takes part. */
  boolean means(Option option, Participant one) {
    return means(option.token(), option.who(), option.several(), one);
  }

  private boolean means(int token, @Nullable Who who, List<Who> several, Participant one) {
    Passage passage = one.who().passage();
    boolean there =
        passage != null
            && passage.span().contains(sentence.span(token))
            && isHeadOf(token, passage);
    return there
        || (who != null && who.isSameAs(one.who()))
        || several.stream().anyMatch(side -> side.isSameAs(one.who()));
  }

  private boolean isHeadOf(int token, Passage passage) {
    int above = sentence.head(token);
    return above < 0 || !passage.span().contains(sentence.span(above));
  }

  /** Whether the words of an option are among those of somebody who takes part, or the reverse. */
  boolean overlaps(Option option, Participant one) {
    Passage passage = one.who().passage();
    Passage own = option.who() == null ? null : option.who().passage();
    return passage != null
        && (isThingOf(option, one)
            || passage.span().overlaps(sentence.span(option.token()))
            || (own != null && own.span().overlaps(passage.span())));
  }

  /** Who an option is, by the words alone where it is not clear who is meant. */
  List<Who> named(Option option) {
    if (!option.several().isEmpty()) {
      return option.several();
    }
    if (option.who() != null) {
      return List.of(option.who());
    }
    return sentence.isNoun(option.token())
        ? parties.byWords(option.token()).stream().toList()
        : List.of();
  }

  /** What somebody who stands on this side is called in such an event. */
  Role role(int side) {
    EventKind kind = trigger.rule().kind();
    if (trigger.rule().isMeeting() || MeetingFinder.isOfEquals(kind)) {
      return Role.PRINCIPAL;
    }
    return side == DOER ? Role.INITIATOR : kind == EventKind.VISIT ? Role.HOST : Role.TARGET;
  }

  /** What speaks for and against somebody's part in it. */
  void add(int which, Features f) {
    Option option = options.get(which);
    int token = option.token();
    int first = first(token);
    int ruled = option.ruled();
    int way = Features.hash(Way.through(trigger, first));
    int who = Features.hash(entity(option));
    int place = Way.place(trigger, token);
    int relation = Features.hash(sentence.relation(first));
    int preposition = Features.hash(Grammar.preposition(sentence, first));
    int noun = Features.hash(Grammar.lemma(sentence, token));
    int joined = first == token ? 0 : 1;
    int ranked = rank(which);
    f.add(1, 0);
    f.add(2, ruled);
    f.add(3, ruled, who);
    f.add(4, ruled, way);
    f.add(5, ruled, kind);
    f.add(6, ruled, word);
    f.add(7, way, form);
    f.add(8, way, form, kind);
    f.add(9, way, word);
    f.add(10, who, kind);
    f.add(11, way, who);
    f.add(12, place, who);
    f.add(13, place, kind);
    f.add(14, preposition, kind);
    f.add(15, preposition, word);
    f.add(16, noun);
    f.add(17, noun, ruled);
    f.add(18, ruled, onSide[DOER], onSide[OTHER]);
    f.add(19, way, onSide[DOER], onSide[OTHER], ruled);
    f.add(20, relation, preposition);
    f.add(21, relation, form);
    f.add(22, ranked, form);
    f.add(23, ranked, kind, who);
    f.add(24, way, others);
    f.add(25, joined, ruled, way);
    f.add(26, Features.hash(sentence.tag(token)), way);
    f.add(27, noun, kind);
    f.add(28, ranked, onSide[DOER], onSide[OTHER], ruled);
    int above = sentence.head(first);
    if (above >= 0 && !trigger.isCarriedBy(above)) {
      int lemma = Features.hash(Grammar.lemma(sentence, above));
      f.add(30, lemma, relation);
      f.add(31, lemma, relation, kind);
      f.add(32, lemma, relation, way);
    } else {
      f.add(33, relation, word);
      f.add(34, relation, form, kind);
    }
    int between = Way.between(trigger, token);
    f.add(35, between, ruled);
    f.add(36, between, way);
    int told = told(option);
    f.add(37, told, ruled);
    f.add(38, told, way);
    f.add(39, told, kind);
    int same = same(which);
    f.add(40, same, ruled);
    f.add(41, same, way);
    if (sentence.wordClass(token) != 0) {
      f.add(42, sentence.wordClass(token));
      f.add(43, sentence.wordClass(token), kind);
      f.add(44, sentence.wordClass(token), ruled);
    }
    f.add(45, ruled, form, way);
    f.add(46, ruled, place);
    f.add(47, ruled, ranked, who);
  }

  /** The first of those that are joined with "and". */
  private int first(int token) {
    int here = token;
    for (int step = 0; step < FURTHEST && sentence.is(here, "conj"); step++) {
      int above = sentence.head(here);
      if (above < 0 || above >= here || !(sentence.isNoun(above) || sentence.isPronoun(above))) {
        break;
      }
      here = above;
    }
    return here;
  }

  /** How many that may be somebody stand nearer on the same side of the word. */
  private int rank(int which) {
    int token = options.get(which).token();
    int nearer = 0;
    for (Option other : options) {
      boolean between =
          token < trigger.token()
              ? other.token() > token && other.token() < trigger.token()
              : other.token() < token && other.token() > trigger.token();
      nearer += between && other.who() != null ? 1 : 0;
    }
    return token < trigger.token() ? -1 - Math.min(nearer, 3) : Math.min(nearer, 3);
  }

  /** Whether these words, or somebody else's, tell what the word tells. */
  private int told(Option option) {
    Statement statement = context.teller(sentence.span(trigger.token())).orElse(null);
    if (statement == null || statement.source() == null) {
      return 0;
    }
    Who source = statement.source();
    return option.who() != null && source.isSameAs(option.who()) ? 2 : 1;
  }

  /** Whether another word of the sentence means the same one. */
  private int same(int which) {
    Option option = options.get(which);
    int found = 0;
    for (Option other : options) {
      if (!other.equals(option)
          && other.who() != null
          && option.who() != null
          && other.who().isSameAs(option.who())) {
        boolean nearer =
            Math.abs(other.token() - trigger.token()) < Math.abs(option.token() - trigger.token());
        found |= nearer ? 2 : 1;
      }
    }
    return found;
  }

  /** Who somebody is, as far as it can be told. */
  private String entity(Option option) {
    int token = option.token();
    String tag = sentence.tag(token);
    if (tag.startsWith("W")) {
      return "relative " + Grammar.lemma(sentence, token);
    }
    Mention mention = context.sides().mention(sentence, token).orElse(null);
    String form =
        sentence.isPronoun(token)
            ? "pronoun " + sentence.word(token).toLowerCase(Locale.ROOT)
            : sentence.isProper(token)
                ? "name"
                : tag.startsWith("JJ") ? "adjective" : "noun " + tag;
    if (mention != null && mention.actor() != null) {
      return form + " of " + mention.actor().kind().label();
    }
    if (mention != null && mention.place() != null) {
      return form + " of a place";
    }
    boolean acts = Agents.canAct(sentence, token);
    return form + (acts ? " who acts" : option.who() == null ? "" : " by words");
  }
}
