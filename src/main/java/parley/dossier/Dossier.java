package parley.dossier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a negotiation: its parties and who belongs to them, its mediators, its own
 * issues, its time.
 *
 * <p>Where it names no parties, they are those that the record itself shows.
 *
 * @param from the first day that belongs to it; null for any
 */
public record Dossier(
    String name,
    List<Party> parties,
    List<String> mediators,
    List<OwnIssue> issues,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /**
   * A side.
   *
   * @param members people and bodies that speak for it, by any of their names
   * @param opponents parties whose word of this one is only theirs: what they ascribe to it is
   *     never where it stands
   */
  public record Party(String name, List<String> members, List<String> opponents) {
    public Party {
      members = List.copyOf(members);
      opponents = List.copyOf(opponents);
    }
  }

  /**
   * An issue of this negotiation's own, or another name for one that Parley knows.
   *
   * @param id as it is written in the table's data
   * @param name as it is shown
   * @param words what has to stand in the words of a position or a term for it to be on this issue;
   *     none where only the name is another one
   */
  public record OwnIssue(String id, String name, List<String> words) {
    public OwnIssue {
      words = List.copyOf(words);
    }
  }

  public Dossier {
    parties = List.copyOf(parties);
    mediators = List.copyOf(mediators);
    issues = List.copyOf(issues);
  }

  /** The whole record, with the parties that it shows. */
  public static Dossier ofWholeRecord() {
    return new Dossier("the record", List.of(), List.of(), List.of(), null, null);
  }

  public boolean namesParties() {
    return !parties.isEmpty();
  }

  /** Whether the day belongs to it; one that is not known does. */
  public boolean covers(@Nullable LocalDate day) {
    return day == null
        || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
  }

  /** The words of its own issues, by their ids; of those that only have another name none. */
  public Map<String, List<String>> ownWords() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (OwnIssue issue : issues) {
      if (!issue.words().isEmpty()) {
        words.put(issue.id(), issue.words());
      }
    }
    return words;
  }

  /** The same, as the record notes with what an article was read; null if there are none. */
  public @Nullable String ownIssues() {
    Map<String, List<String>> words = ownWords();
    return words.isEmpty() ? null : words.toString();
  }

  /** How an issue is shown. */
  public String issueName(String id) {
    for (OwnIssue issue : issues) {
      if (issue.id().equals(id)) {
        return issue.name();
      }
    }
    return id.replace('-', ' ');
  }

  /** The issue that words are on: one of its own whose words stand in them, else the one given. */
  String issue(String id, List<String> words) {
    for (OwnIssue issue : issues) {
      for (String wanted : issue.words()) {
        for (String said : words) {
          if (holds(said, wanted)) {
            return issue.id();
          }
        }
      }
    }
    return id;
  }

  /** Whether whole words stand in others, but for an ending: "quota" in "the quotas". */
  private static boolean holds(String said, String wanted) {
    return (" " + folded(said)).contains(" " + folded(wanted));
  }

  /** Who belongs to which party. */
  Map<String, String> membership() {
    Map<String, String> sides = new HashMap<>();
    for (Party party : parties) {
      sides.put(folded(party.name()), party.name());
      for (String member : party.members()) {
        sides.put(folded(member), party.name());
      }
    }
    return sides;
  }

  /**
   * Who is meant by a person's last name alone: of the members and mediators only one is called so.
   */
  Map<String, String> surnames() {
    Map<String, String> whole = new HashMap<>();
    List<String> people = new ArrayList<>(mediators);
    parties.forEach(party -> people.addAll(party.members()));
    for (String name : people) {
      String folded = folded(name);
      int at = folded.lastIndexOf(' ');
      if (at > 0) {
        whole.merge(folded.substring(at + 1), folded, (one, other) -> one.equals(other) ? one : "");
      }
    }
    return whole;
  }

  /**
   * The party that somebody belongs to, by any of these names; null where none is of the dossier.
   */
  public @Nullable String partyOf(Iterable<String> names) {
    Map<String, String> members = membership();
    for (String name : names) {
      String party = members.get(folded(name));
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  /** Whether one calls the other its opponent. */
  boolean areOpponents(String one, String other) {
    return parties.stream()
        .anyMatch(party ->
            (party.name().equals(one) && party.opponents().contains(other))
                || (party.name().equals(other) && party.opponents().contains(one)));
  }

  /** A name without accents, marks and capitals. */
  static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** Its parties' names, in the order of the file. */
  public List<String> partyNames() {
    List<String> names = new ArrayList<>();
    parties.forEach(party -> names.add(party.name()));
    return names;
  }
}
