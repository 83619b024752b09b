package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Cast;
import parley.actor.Mention;
import parley.entry.Who;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Those with whom somebody meets or speaks, by the order of the words: the names behind "with",
 * with their titles ("<em>Peruvian Minister of Trade and Tourism Ana Quispe, and Chilean envoy
 * Paulo Reis</em>"). A long title is often more than the tree can bear, and then it loses who is
 * met, where and on which day.
 */
final class Company {

  /** Those who were read in a row. */
  record Row(List<Who> who, int first, int end) {

    static final Row NOBODY = new Row(List.of(), 0, 0);

    boolean isEmpty() {
      return who.isEmpty();
    }
  }

  /** One of a row, and the token behind it. */
  private record One(Who who, boolean named, int end) {}

  /** How far behind the verb "with" may stand. */
  private static final int NEAR = 12;

  /** How many words a title and a name may have. */
  private static final int LONGEST = 24;

  /** How many may stand in a row. */
  private static final int MOST = 40;

  /** Words that lead from one part of a title to the next. */
  private static final Set<String> LEADING = Set.of("of", "for", "on", "and", "to", "the");

  private final Reading reading;
  private final Tree sentence;

  Company(Reading reading, Tree sentence) {
    this.reading = reading;
    this.sentence = sentence;
  }

  /** Those behind the "with" that follows a word of meeting or speaking. */
  Row with(int token) {
    int end = Math.min(sentence.size(), token + 1 + NEAR);
    for (int i = token + 1; i + 1 < end; i++) {
      if (sentence.word(i).equalsIgnoreCase("with")) {
        Row row = row(i + 1);
        return isAs(row.end()) ? Row.NOBODY : row;
      }
      if (sentence.isVerb(i) || isSentenceWord(i) || (isComma(i) && !isInPlace(i))) {
        break;
      }
    }
    return Row.NOBODY;
  }

  /** "With the envoy as mediator": there one is not met. */
  private boolean isAs(int token) {
    return token < sentence.size() && sentence.word(token).equals("as");
  }

  /** The commas of "in Lima, Peru, with the envoy". */
  private boolean isInPlace(int comma) {
    return isPlaceOrLand(comma - 1) && (isPlaceOrLand(comma + 1) || isPlaceOrLand(comma - 2));
  }

  private boolean isPlaceOrLand(int token) {
    return isPlace(token)
        || (token >= 0
            && token < sentence.size()
            && reading
                .mention(sentence, token)
                .map(Mention::actor)
                .filter(actor -> actor.kind() == Actor.Kind.STATE)
                .isPresent());
  }

  private boolean isPlace(int token) {
    return token >= 0
        && token < sentence.size()
        && (sentence.word(token).equals(",")
            || reading.mention(sentence, token).filter(m -> m.place() != null).isPresent());
  }

  /** What begins another clause, or somebody who is not met. */
  private boolean isSentenceWord(int token) {
    String tag = sentence.tag(token);
    return tag.startsWith("W") || tag.equals("CC") || tag.equals("PRP") || tag.equals(":");
  }

  /** Several in a row right before a verb: "Peru, Chile and Bolivia met". */
  Row before(int verb) {
    int start = Math.max(0, verb - MOST);
    for (int i = start; i < verb; i++) {
      if (opens(i)) {
        Row row = row(i);
        if (row.who().size() > 1 && row.end() == verb) {
          return row;
        }
      }
    }
    return Row.NOBODY;
  }

  /** Whether a subject may begin here. */
  private boolean opens(int token) {
    if (!Character.isUpperCase(sentence.word(token).charAt(0)) && !isArticle(token)) {
      return false;
    }
    String before = token == 0 ? "" : sentence.tag(token - 1);
    return token == 0
        || sentence.isPunctuation(token - 1)
        || before.equals("CC")
        || sentence.word(token - 1).equalsIgnoreCase("that")
        || sentence.isVerb(token - 1);
  }

  private boolean isArticle(int token) {
    return sentence.word(token).equalsIgnoreCase("the");
  }

  /** Those who stand in a row from a token on; where the row breaks off, the first alone. */
  private Row row(int from) {
    List<One> row = new ArrayList<>();
    int here = from;
    boolean closed = false;
    while (row.size() < MOST && here < sentence.size()) {
      One one = one(here).orElse(null);
      if (one == null || (!row.isEmpty() && !one.named())) {
        if (closed && !row.isEmpty()) {
          return asRow(row, from); // and somebody without a name
        }
        break;
      }
      row.add(one);
      if (closed) {
        return asRow(row, from);
      }
      int next = one.end();
      if (isComma(next)) {
        next++;
      }
      closed = next < sentence.size() && sentence.word(next).equals("and");
      here = closed ? next + 1 : next;
      if (here == one.end()) {
        break;
      }
    }
    return row.isEmpty() ? Row.NOBODY : asRow(row.subList(0, 1), from);
  }

  private static Row asRow(List<One> row, int from) {
    return new Row(row.stream().map(One::who).toList(), from, row.getLast().end());
  }

  private boolean isComma(int token) {
    return token < sentence.size() && sentence.word(token).equals(",");
  }

  /** Somebody who begins at this token: a person behind titles, else a state or a body. */
  private Optional<One> one(int from) {
    Mention first = null;
    int behindFirst = from;
    int end = Math.min(sentence.size(), from + LONGEST);
    boolean lead = false;
    for (int i = from; i < end; i++) {
      int bracket = behindBracket(i);
      if (bracket > i) {
        i = bracket - 1;
        continue;
      }
      Mention here = startingAt(i);
      if (here != null && isPerson(here)) {
        return who(here).map(who -> new One(who, true, behind(here)));
      }
      if (here != null && first == null && here.form() != Mention.Form.PRONOUN) {
        first = here;
        behindFirst = behind(here);
      } else if (here != null && isAnother(first, here, lead)) {
        break;
      }
      if (!isOfTitle(i)) {
        break;
      }
      lead = LEADING.contains(sentence.word(i).toLowerCase(Locale.ROOT));
    }
    if (first == null || startingAt(from) == null || isOwner(behindFirst)) {
      return Optional.empty();
    }
    Mention body = first;
    int next = behindBracket(behindFirst);
    boolean person = body.actor() != null && body.actor().kind() == Actor.Kind.PERSON;
    boolean whole = person || next >= sentence.size() || !sentence.isNoun(next);
    return whole && body.form() != Mention.Form.ADJECTIVE
        ? who(body).filter(who -> who.actor() != null).map(who -> new One(who, isName(body), next))
        : Optional.empty();
  }

  private static boolean isName(Mention mention) {
    return mention.form() == Mention.Form.NAME;
  }

  /** "Peruvian Minister and Chilean envoy Reis": behind "and" begins somebody of another state. */
  private boolean isAnother(@Nullable Mention first, Mention here, boolean lead) {
    return first != null
        && lead
        && here.form() == Mention.Form.ADJECTIVE
        && !here.span().of(reading.text()).equals(first.span().of(reading.text()));
  }

  private boolean isOwner(int token) {
    return token < sentence.size() && sentence.tag(token).equals("POS");
  }

  /** Behind what stands in brackets at this token; the token itself where nothing does. */
  private int behindBracket(int token) {
    if (token >= sentence.size() || !sentence.word(token).equals("(")) {
      return token;
    }
    int end = Math.min(sentence.size(), token + 6);
    for (int i = token; i < end; i++) {
      if (sentence.word(i).equals(")")) {
        return i + 1;
      }
    }
    return token;
  }

  /** A word of a title, or one that leads to the next part of it. */
  private boolean isOfTitle(int token) {
    String tag = sentence.tag(token);
    String word = sentence.word(token);
    if (LEADING.contains(word.toLowerCase(Locale.ROOT))) {
      int next = token + 1;
      return next < sentence.size()
          && (isArticle(next) || Character.isUpperCase(sentence.word(next).charAt(0)));
    }
    boolean noun = sentence.isNoun(token) || tag.startsWith("JJ") || tag.equals("POS");
    return (noun || Character.isUpperCase(word.charAt(0)))
        && reading.timesIn(span(token)).isEmpty();
  }

  private Span span(int token) {
    return sentence.span(token);
  }

  /** The longest mention that begins with this token. */
  private @Nullable Mention startingAt(int token) {
    int start = sentence.span(token).start();
    int end = Math.min(sentence.span().end(), start + Cast.LONGEST);
    Mention found = null;
    for (Mention mention : reading.cast().in(new Span(start, end))) {
      if (mention.span().start() == start
          && (found == null || mention.span().length() > found.span().length())) {
        found = mention;
      }
    }
    return found;
  }

  /** Somebody by name, known or not. */
  private boolean isPerson(Mention mention) {
    Actor actor = mention.actor();
    if (!isName(mention) || mention.place() != null) {
      return false;
    }
    boolean full = mention.head().of(reading.text()).indexOf(' ') > 0;
    return actor == null ? full && !isFollowedByName(mention) : actor.kind() == Actor.Kind.PERSON;
  }

  private boolean isFollowedByName(Mention mention) {
    int next = behind(mention);
    return next < sentence.size() && sentence.isNoun(next) && startingAt(next) != null;
  }

  private int behind(Mention mention) {
    return sentence.sentence().indexFrom(mention.span().end());
  }

  private Optional<Who> who(Mention mention) {
    if (mention.actor() != null) {
      return reading.who(mention);
    }
    Span name = mention.head();
    return isName(mention)
        ? Optional.of(new Who(name.of(reading.text()), null, reading.passage(mention.span())))
        : Optional.empty();
  }

  /**
   * The words that say where and when it was, between the verb and those who are met, and behind
   * these: "<em>today in Lima</em> with the envoy <em>at noon</em>".
   */
  List<Integer> settings(int token) {
    Row row = with(token);
    if (row.isEmpty()) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (int i = token + 1; i < row.first() - 1; i++) {
      found.add(i);
    }
    for (int i = row.end(); i < sentence.size() && isSetting(i); i++) {
      found.add(i);
    }
    return found;
  }

  private boolean isSetting(int token) {
    if (!reading.timesIn(span(token)).isEmpty()) {
      return true;
    }
    if (!isComma(token) && isPlace(token)) {
      return true;
    }
    int next = token + 1;
    String word = Grammar.lemma(sentence, token);
    boolean leads = isComma(token) || word.equals("in") || word.equals("at") || word.equals("on");
    return leads && next < sentence.size() && !isComma(next) && isSetting(next);
  }
}
