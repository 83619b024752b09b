package parley.actor;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;
import parley.rule.RuleFile;

/**
 * Who is who: the states, organisations, armed groups, outlets, people and places that are known
 * beforehand, by all their names.
 *
 * <p>It ships as text files under {@code parley/book}, one line an entry. A user adds a file of
 * their own with {@link #with(Path)}; its lines are those of the shipped files, with the kind in
 * front: {@code people | Ada Renn | …}.
 */
public final class ActorBook {

  private final BookLines lines;
  private final List<Problem> problems;

  private ActorBook(BookLines lines, List<Problem> problems) {
    this.lines = lines;
    this.problems = List.copyOf(problems);
  }

  /** Reads on first use, once. */
  private static final class Shipped {
    static final ActorBook BOOK = new ActorBook(read(), List.of());

    private static BookLines read() {
      BookLines lines = new BookLines();
      for (BookLines.Table table : BookLines.Table.values()) {
        for (RuleFile.Line line : RuleFile.shipped(table.file()).lines()) {
          lines.add(table, line, 0);
        }
      }
      lines.close();
      return lines;
    }
  }

  /** The book that ships with Parley. */
  public static ActorBook standard() {
    return Shipped.BOOK;
  }

  /**
   * This book and a user's own file. A line that cannot be used is left out and listed in {@link
   * #problems}; where the file cannot be read at all, so is that. A line with a name that the book
   * already has takes its place.
   */
  public ActorBook with(Path file) {
    try {
      return with(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      return withProblem(
          new Problem(
              Problem.Kind.UNREADABLE, file.toString(), "is not in UTF-8: nobody in it is known"));
    } catch (IOException e) {
      return withProblem(
          new Problem(
              Problem.Kind.UNREADABLE, file.toString(), "cannot be read: nobody in it is known"));
    }
  }

  private ActorBook withProblem(Problem problem) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(problem);
    return new ActorBook(lines, all);
  }

  /** This book and the lines of a file with that name. */
  public ActorBook with(String name, String content) {
    BookLines together = lines.copy();
    List<Problem> all = new ArrayList<>(problems);
    String bare = content.startsWith("\uFEFF") ? content.substring(1) : content;
    for (RuleFile.Line line : RuleFile.parse(name, bare).lines()) {
      try {
        together.add(BookLines.Table.of(line), line, 1);
      } catch (IllegalArgumentException e) {
        all.add(
            new Problem(
                Problem.Kind.BROKEN_LINE,
                line.file() + ", line " + line.number(),
                what(e, line) + "; the line is left out"));
      }
    }
    together.close();
    return new ActorBook(together, all);
  }

  /** What is wrong, without where: that is said once. */
  private static String what(IllegalArgumentException wrong, RuleFile.Line line) {
    String message = String.valueOf(wrong.getMessage());
    String where = String.valueOf(line.broken("").getMessage());
    return message.startsWith(where) ? message.substring(where.length()) : message;
  }

  /** What could not be used of the files that were added. */
  public List<Problem> problems() {
    return problems;
  }

  /** How many entries it has. */
  public int size() {
    return lines.entries().size();
  }

  /** Everyone whom a whole name can mean, with the roles that they hold on that day. */
  public List<Actor> named(String name, @Nullable LocalDate day) {
    List<Actor> found = new ArrayList<>();
    for (Sense sense : lines.table().senses(name)) {
      BookEntry entry = sense.entry();
      if (entry.kind() != null) {
        found.add(actor(entry, day));
      }
    }
    return found;
  }

  private Actor actor(BookEntry entry, @Nullable LocalDate day) {
    if (entry.kind() == null) {
      throw new IllegalArgumentException("a place is no actor: " + entry.name());
    }
    return new Actor(
        entry.id(),
        entry.name(),
        entry.kind(),
        entry.rolesOn(day == null ? null : day.toString()),
        partyOn(entry, day == null ? null : day.toString()),
        List.of(),
        entry.wikidata());
  }

  /**
   * Who holds an office on a day: {@code holder("president", "Russia", 2017-05-01)}. Empty where
   * the book knows nobody, or more than one.
   */
  public Optional<Actor> holder(String title, String of, LocalDate day) {
    BookEntry holder = holderEntry(title, of, day.toString());
    return holder == null ? Optional.empty() : Optional.of(actor(holder, day));
  }

  /**
   * Who publishes at an address: the State Department at {@code https://www.state.gov/a-call}.
   * Empty where nobody known does, or an outlet.
   */
  public Optional<Actor> issuer(@Nullable String address) {
    BookEntry entry = address == null ? null : issuerEntry(address);
    return entry == null ? Optional.empty() : Optional.of(actor(entry, null));
  }

  @Nullable BookEntry issuerEntry(String address) {
    return IssuerSites.shipped().at(address, lines);
  }

  /**
   * Whether somebody whom the book does not know may have a title on a side: not where it is an
   * office that others have and this side does not, nor where the book knows who has it.
   */
  boolean mayHold(String title, String side, @Nullable String day) {
    boolean exact = lines.titles(side).contains(title);
    if ((!exact && lines.isTitle(title)) || !hasMinisters(title, side)) {
      return false;
    }
    boolean single = exact && (title.endsWith("minister") || title.endsWith("secretary"));
    return !single || day == null || holderEntry(title, side, day) == null;
  }

  /** False for the title of a minister on a side of whose people the book calls none so. */
  boolean hasMinisters(String title, String side) {
    Set<String> own = lines.titles(side);
    return own.isEmpty()
        || !title.endsWith("minister")
        || own.stream().anyMatch(one -> one.endsWith("minister"));
  }

  @Nullable BookEntry holderEntry(String title, String of, String day) {
    BookEntry found = null;
    for (BookEntry entry : lines.officeHolders(of)) {
      for (Role role : entry.rolesOn(day)) {
        if (of.equals(role.of()) && role.title().equalsIgnoreCase(title)) {
          if (found != null && !found.id().equals(entry.id())) {
            return null;
          }
          found = entry;
        }
      }
    }
    return found;
  }

  /** The adjective of a state, by its id; its name where it has none. */
  String adjective(String state, String name) {
    return lines.adjectives().getOrDefault(state, name);
  }

  /**
   * Whose side somebody is on: as the book says, else the state that they hold an office of; where
   * no day is known, the one state that all their offices are of.
   */
  @Nullable String partyOn(BookEntry entry, @Nullable String day) {
    if (entry.party() != null) {
      return entry.party();
    }
    String party = null;
    for (Role role : entry.rolesOn(day)) {
      String side = role.of() == null ? null : partyOf(role.of());
      if (side != null && party != null && !party.equals(side)) {
        return null;
      }
      party = side == null ? party : side;
    }
    return party;
  }

  /** The side of a state, a house or an organisation, by its name; of a state it is the state. */
  @Nullable String partyOf(String name) {
    BookEntry entry = lines.byName().get(name);
    if (entry == null) {
      return null;
    }
    return entry.party() != null ? entry.party() : entry.name();
  }

  /** Whether a place is wide: a province, a peninsula, no town. */
  boolean isRegion(BookEntry place) {
    return lines.regions().contains(place.id());
  }

  NameTable table() {
    return lines.table();
  }

  /** The entry with this very name, or null. */
  @Nullable BookEntry entry(String name) {
    return lines.byName().get(name);
  }

  /** Everybody in the book who bears this surname. */
  List<BookEntry> bySurname(String surname) {
    return lines.bySurname().getOrDefault(NameTable.normal(surname), List.of());
  }

  /** The capital of a state as a place, or null. */
  @Nullable Place capital(BookEntry state) {
    return lines.capitals().get(state.id());
  }

  Map<String, BookEntry> byName() {
    return lines.byName();
  }
}
