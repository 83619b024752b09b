package parley.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which names are people's, and whose. */
final class PersonNames {

  private final Identities identities;
  private final Vocabulary vocabulary;
  private final RolePhrases phrases;

  /** Whom a single name meant before somebody else of that name came up. */
  private final Map<String, Referent> settled = new HashMap<>();

  PersonNames(Identities identities, Vocabulary vocabulary) {
    this.identities = identities;
    this.vocabulary = vocabulary;
    phrases = new RolePhrases(vocabulary);
  }

  /** Whether a name that the book does not know is somebody's, by what stands around it. */
  boolean isPerson(Named named, Titles.@Nullable Appellation title) {
    if (title != null) {
      return true;
    }
    Scene scene = named.scene();
    if (named.length() == 1) {
      return false;
    }
    if (Shouted.isTurn(scene, named.last())) {
      return bearer(Shouted.spelt(named), null) != null;
    }
    boolean article = named.first() > 0 && scene.tags[named.first() - 1].equals("DT");
    if (named.length() > 4 || article) {
      return false;
    }
    if (identities.standsAlone(scene.word(named.last()))) {
      return true;
    }
    int next = named.last() + 1;
    boolean aged =
        next + 2 < scene.size()
            && scene.word(next).equals(",")
            && scene.tags[next + 1].equals("CD")
            && scene.word(next + 1).length() == 2
            && scene.word(next + 2).equals(",");
    int top = named.top();
    int head = scene.heads[top];
    boolean acts =
        scene.broadRelation(top).equals("nsubj")
            && head >= 0
            && scene.isVerb(head)
            && named.length() <= 3;
    boolean is =
        scene.relations[top].equals("nsubj")
            && head >= 0
            && scene.child(head, "cop") >= 0
            && vocabulary.titleEnding(scene, head) != null;
    boolean after =
        scene.relations[top].equals("appos")
            && head >= 0
            && scene.names[head] == null
            && vocabulary.titleEnding(scene, head) != null;
    return aged
        || acts
        || is
        || after
        || isTitled(scene, top)
        || hasWho(scene, top)
        || phrases.afterName(scene, named.last()) != null
        || phrases.beforeName(scene, named.first()) != null;
  }

  /** Whether an apposition with a title says that the name is somebody's. */
  private boolean isTitled(Scene scene, int top) {
    int appos = scene.child(top, "appos");
    if (appos < 0 || scene.names[appos] != null) {
      return false;
    }
    Vocabulary.Description description = vocabulary.description(scene.lower[appos]);
    return vocabulary.titleEnding(scene, appos) != null
        || (description != null && description.kind().equals("person"));
  }

  /** Whether a clause with "who" says that the name is somebody's. */
  private static boolean hasWho(Scene scene, int top) {
    int clause = scene.child(top, "acl:relcl");
    if (clause < 0) {
      return false;
    }
    for (int i = scene.left[clause]; i <= clause; i++) {
      if (scene.lower[i].equals("who") || scene.lower[i].equals("whose")) {
        return true;
      }
    }
    return false;
  }

  /** The person whose full name this is. */
  Referent fullName(Candidate candidate) {
    Named named = candidate.named();
    BookEntry entry =
        candidate.sense() != null && candidate.sense().entry().isPerson()
            ? candidate.sense().entry()
            : null;
    String name = Shouted.spelt(named);
    Referent speaker =
        Shouted.isTurn(named.scene(), named.last()) && vocabulary.given(firstOf(name)) == null
            ? bearer(name, officeOf(candidate))
            : null;
    if (speaker != null) {
      return speaker; // "PRESIDENT VAN DER BERG": a surname of several words
    }
    Referent referent = identities.person(name, entry);
    if (referent.introduced < 0) {
      referent.introduced = named.scene().start(named.first());
    }
    return referent;
  }

  private static String firstOf(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** The only one who is known by the surname in which a name ends, or null. */
  private @Nullable Referent bearer(String name, @Nullable String office) {
    String surname = BookLines.surname(name);
    List<Referent> bearers = identities.bearers(surname);
    return switch (bearers.size()) {
      case 0 -> identities.knownBySurname(surname, office, false);
      case 1 -> bearers.getFirst();
      default -> null;
    };
  }

  /**
   * The one of several who is meant by a surname: by title, by gender, or because the others are
   * introduced only later.
   */
  private @Nullable Referent oneOf(List<Referent> bearers, Candidate candidate) {
    if (bearers.size() == 1) {
      return bearers.getFirst();
    }
    Titles.Appellation title = candidate.title();
    List<Referent> left = new ArrayList<>();
    for (Referent bearer : bearers) {
      if (title == null || bearer.gender.agreesWith(title.gender())) {
        left.add(bearer);
      }
    }
    if (title != null && title.title() != null && left.size() > 1) {
      left.removeIf(bearer -> !bearer.nouns.contains(title.noun()));
    }
    if (left.size() > 1) {
      left.removeIf(bearer -> BookLines.isJunior(bearer.name)); // who would be called so again
    }
    if (left.size() > 1) {
      Named named = candidate.named();
      int at = named.scene().start(named.first());
      left.removeIf(bearer -> bearer.introduced < 0 || bearer.introduced > at);
    }
    return left.size() == 1 ? left.getFirst() : null;
  }

  /** "the Renn administration": a government bears the name of who leads it. */
  private boolean rules(Named named) {
    int next = named.last() + 1;
    return next < named.scene().size() && vocabulary.isSetting("body", named.scene().lower[next]);
  }

  /**
   * Whether a name belongs to a common noun behind it, and no person does: "the King Orm plane".
   */
  private static boolean isModifier(Named named) {
    Scene scene = named.scene();
    int next = named.last() + 1;
    return next < scene.size()
        && scene.heads[named.top()] == next
        && scene.isNoun(next)
        && !scene.isCapital(next);
  }

  /** The last word of the office before a name, or null. */
  private static @Nullable String officeOf(Candidate candidate) {
    Titles.Appellation title = candidate.title();
    return title == null || title.title() == null ? null : title.noun();
  }

  /** A surname or given name alone. */
  @Nullable Referent singleName(Candidate candidate) {
    Named named = candidate.named();
    String name = Shouted.spelt(named);
    List<Referent> bearers = identities.bearers(name);
    if (bearers.isEmpty()) {
      Referent known =
          identities.knownBySurname(BookLines.surname(name), officeOf(candidate), rules(named));
      if (known == null && candidate.sense() != null && candidate.sense().entry().isPerson()) {
        known = identities.person(name, candidate.sense().entry());
      }
      if (known == null && candidate.title() != null && !isModifier(named)) {
        known = identities.person(name, null);
      }
      return known;
    }
    Referent one = oneOf(bearers, candidate);
    if (one == null && candidate.title() == null) {
      // "Ada Renn … Renn … her brother Bo Renn … Renn" is Ada: who means Bo now says so
      one = settled.get(name);
    }
    if (one != null && candidate.title() == null) {
      settled.putIfAbsent(name, one);
    }
    return one == null ? identities.unclear(name) : one;
  }

  /** A name that stands alone throughout: somebody's, if it is a given name or "he" is said. */
  @Nullable Referent loneName(Named named) {
    Scene scene = named.scene();
    boolean article = named.first() > 0 && scene.tags[named.first() - 1].equals("DT");
    if (article || !scene.isName(named.first()) || scene.tags[named.last()].equals("NNPS")) {
      return null;
    }
    boolean thing = isModifier(named) || Naming.isAcronym(named.words());
    if (thing) {
      return identities.thing(NameTable.normal(named.words()));
    }
    Referent referent = identities.lone(NameTable.normal(named.words()));
    int top = named.top();
    referent.acts |= scene.broadRelation(top).equals("nsubj") && scene.heads[top] > named.last();
    return referent;
  }
}
